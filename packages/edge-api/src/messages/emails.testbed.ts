import type { Audience, Language } from '@foyer/contract/profile'
import { DAY_MS } from '../platform/durations.ts'
import type { MessageDraft, TemplateName, TemplateValues } from './message.ts'

/** When e-mails are written out in tests. */
export const now = Date.UTC(2026, 10, 21, 13, 32)
export const url = 'https://area.oldtown.example/?a=1&b=2#foyer=t0k-en_X'
/** What an attacker types in the hope that it is taken for markup. */
export const evil = `<b>O'Hara</b> & "fils" **[x]** {code}`
export const languages = ['fr', 'en', 'it', 'nl', 'de'] as const satisfies readonly Language[]

/** Values for every template there is. */
export const values: TemplateValues = {
  code: { code: '482913', purpose: 'sign-in', firstName: evil, host: null, expiresAt: now + 600_000 },
  'activation-link': { url, name: evil, contracts: ['<C-1>'], expiresAt: now + 30 * DAY_MS },
  'activation-reminder': { url, name: evil, contracts: ['<C-1>', 'C-2'], expiresAt: now + 2 * DAY_MS },
  welcome: { firstName: evil, what: 'opened', contracts: ['<C-1>'] },
  'password-changed': {
    firstName: evil,
    at: now,
    kept: [{ kind: 'totp' }, { kind: 'passkey' }, { kind: 'recovery' }, { kind: 'sms', target: '\u2022\u2022 \u2022\u2022 56 78' }],
  },
  'security-notice': { what: 'passkey-added', firstName: evil, at: now, name: evil },
  'household-request': { firstName: 'Claire', asker: evil, askerEmail: 'paolo@example.org' },
  'claim-granted': { firstName: evil, what: 'household' },
  'claim-refused': { firstName: evil, what: 'contract' },
  'continue-activation': { url, expiresAt: now + 3 * DAY_MS, maxUses: 3, lifetimeDays: 3 },
  'account-exists': { firstName: evil, loginName: 'claire.m' },
  'reset-link': { url, firstName: evil, loginName: 'claire.m', expiresAt: now + 2 * DAY_MS, maxUses: 1 },
  'request-received': { firstName: 'Claire', topic: 'unlock', text: `Bonjour,\r\n\n${evil}`, number: 'D-7Q2M' },
  'request-for-operator': {
    topic: 'question',
    name: evil,
    email: 'claire@example.org',
    text: `Bonjour,\n${evil}`,
    number: 'D-7Q2M',
    isCustomer: true,
  },
}

/** A message with these values, some of them replaced. */
export function message<Name extends TemplateName>(
  template: Name,
  locale: Language,
  more: Partial<TemplateValues[Name]> = {},
  audience: Audience = 'individual',
): MessageDraft {
  return {
    channel: 'email',
    to: 'claire@example.org',
    template,
    locale,
    audience,
    values: { ...values[template], ...more },
    expiresAt: now + DAY_MS,
  } as MessageDraft
}

export const templates = Object.keys(values) as TemplateName[]

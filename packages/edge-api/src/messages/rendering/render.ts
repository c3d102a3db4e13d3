import type { Language } from '@foyer/contract/profile'
import { cleanText } from '@foyer/contract/rules/text'
import { areaUrl } from '../../identity/links/link-url.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { MessageDraft } from '../message.ts'
import { accountExistsEmail, welcomeEmail } from '../templates/account.ts'
import { activationEmail } from '../templates/activation.ts'
import { claimDecidedEmail, householdRequestEmail } from '../templates/claims.ts'
import { codeEmail, codeSms } from '../templates/code.ts'
import { continueActivationEmail } from '../templates/continue-activation.ts'
import { passwordChangedEmail, resetLinkEmail } from '../templates/password.ts'
import { requestForOperatorEmail, requestReceivedEmail } from '../templates/requests.ts'
import { securityEmail, securitySms } from '../templates/security-notice.ts'
import { chooseTexts } from '../texts/choose-texts.ts'
import { speech } from '../texts/speech.ts'
import type { Email, Sms } from '../transports/transport.ts'
import type { EmailContent } from './email-content.ts'
import type { EmailContext } from './email-context.ts'
import { emailHtml } from './email-html.ts'
import { themeOf } from './email-styles.ts'
import { emailText } from './email-text.ts'

type Sender = Pick<Deployment, 'profile' | 'sites' | 'wording'>

/**
 * @param online the token of the web version, which a line above the e-mail leads to
 * @throws when the wording asks for what the message does not have, or the template is not known.
 */
export function renderEmail(id: string, written: MessageDraft, sender: Sender, now: number, online: string | null = null): Email {
  const message = readable(written)
  const { profile } = sender
  const context = contextOf(message, sender, now)
  const content = contentOf(message, context)
  const theme = themeOf(profile)
  return {
    id,
    from: { email: profile.sender.email, name: profile.sender.name },
    to: message.to,
    ...(message.template === 'request-for-operator' ? { replyTo: message.values.email } : {}),
    subject: content.subject,
    html: emailHtml({ ...content, ...onlineOffer(context, online) }, theme, context.speech.language),
    text: emailText(content, theme.name),
  }
}

/** The same e-mail as a page. */
export function renderWebVersion(written: MessageDraft, sender: Sender, at: number): { html: string; language: Language } {
  const message = readable(written)
  const context = contextOf(message, sender, at)
  const { language } = context.speech
  return { html: emailHtml(contentOf(message, context), themeOf(sender.profile), language), language }
}

/** @throws for a message that has no SMS form. */
export function renderSms(id: string, written: MessageDraft, sender: Sender, now: number): Sms {
  const message = readable(written)
  const { smsName } = sender.profile.sender
  return { id, from: smsName, to: message.to, text: smsText(message, contextOf(message, sender, now)) }
}

/**
 * Without invisible characters, also in a name or a request that was stored before they were dropped where they are typed. The same
 * shape: texts stay texts.
 */
function readable<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value
  if (Array.isArray(value)) return value.map(readable) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)])) as Value
}

function smsText(message: MessageDraft, context: EmailContext): string {
  if (message.template === 'code') return codeSms(context, message.values)
  if (message.template === 'security-notice') return securitySms(context, message.values)
  throw new Error(`No SMS is written for ${message.template}.`)
}

function contextOf(message: MessageDraft, { profile, sites, wording }: Sender, now: number): EmailContext {
  const { language, texts } = chooseTexts(message.locale, profile.languages, wording)
  const { audience, to } = message
  const origin = sites.firstParty[0] ?? null
  const area = origin ? areaUrl(origin, audience) : null
  return { profile, audience, speech: speech(language, texts), origin, areaUrl: area, to, now }
}

/** The token travels in the fragment, which no server's log sees. */
function onlineOffer({ speech, origin }: EmailContext, token: string | null): Pick<EmailContent, 'online'> {
  if (!origin || token === null) return {}
  return { online: speech.say('online.offer', {}, `${origin}/letter?lang=${speech.language}#${token}`) }
}

function contentOf(message: MessageDraft, context: EmailContext): EmailContent {
  switch (message.template) {
    case 'code':
      return codeEmail(context, message.values)
    case 'activation-link':
      return activationEmail(context, 'activation', message.values)
    case 'activation-reminder':
      return activationEmail(context, 'reminder', message.values)
    case 'welcome':
      return welcomeEmail(context, message.values)
    case 'password-changed':
      return passwordChangedEmail(context, message.values)
    case 'security-notice':
      return securityEmail(context, message.values)
    case 'household-request':
      return householdRequestEmail(context, message.values)
    case 'claim-granted':
      return claimDecidedEmail(context, 'granted', message.values)
    case 'claim-refused':
      return claimDecidedEmail(context, 'refused', message.values)
    case 'continue-activation':
      return continueActivationEmail(context, message.values)
    case 'account-exists':
      return accountExistsEmail(context, message.values)
    case 'reset-link':
      return resetLinkEmail(context, message.values)
    case 'request-received':
      return requestReceivedEmail(context, message.values)
    case 'request-for-operator':
      return requestForOperatorEmail(context, message.values)
    default:
      throw new Error('This template is not known here.')
  }
}

import { messages as utilityMessages } from '@foyer/utilities'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../platform/durations.ts'
import { evil, languages, message, now, templates, url, values } from '../emails.testbed.ts'
import type { MessageDraft, TemplateName, TemplateValues } from '../message.ts'
import { testProfile } from '../outbox.testbed.ts'
import { LANGUAGES, OVERRIDE_PREFIX } from '../texts/choose-texts.ts'
import { isGsm7, toGsm7 } from './gsm7.ts'
import { renderEmail, renderSms } from './render.ts'

const sender = { profile: testProfile, sites: { firstParty: testProfile.sites.firstParty, pages: [] } }

const written = (...args: Parameters<typeof message>) => renderEmail('id-1', message(...args), sender, now)

describe.each(languages)('in %s', (language) => {
  it.each(templates)('%s says its values as text, never as markup', (template) => {
    const email = written(template, language)
    expect(email.html).toContain(`<html lang="${language}"`)
    expect(email.html).not.toContain(evil)
    expect(email.html.replaceAll(' {code}', '')).not.toMatch(/<b>|<C-1>|<script|<img|url\(|\{[\w-]+\}|undefined|\[object/)
    if (template !== 'continue-activation') {
      expect(email.html).toContain('&lt;b&gt;O&#39;Hara&lt;/b&gt; &amp; &quot;fils&quot; **[x]** {code}')
      expect(email.text).toContain(evil)
    }
    expect(email.text.replaceAll(evil, '')).not.toMatch(/\*\*|\[|\{|undefined/)
    expect(email.text).toContain('Old Town Energy')
    expect(email.subject).not.toContain(evil)
    expect(email.from).toEqual({ email: 'noreply@oldtown.example', name: 'Old Town Énergie' })
  })

  it.each(templates)('%s is well-formed, and links to web addresses alone', (template) => {
    const { html } = written(template, language)
    expect(unclosed(html)).toEqual([])
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    for (const href of links) expect(href).toMatch(/^https:\/\/(area|www)\.oldtown\.example\//)
  })

  it('leads each audience to the page of its own area', () => {
    const area = 'https://area.oldtown.example/'
    const links = ({ text }: { text: string }) => text.match(/https:\/\/area\S+/g)
    expect(links(written('welcome', language))).toEqual([area])
    expect(links(written('welcome', language, {}, 'professional'))).toEqual([`${area}pro`])
  })

  it('differs by audience and by what happened (R-7)', () => {
    const subjects = new Set<string>()
    const bodies = new Set<string>()
    for (const audience of ['individual', 'professional'] as const)
      for (const what of ['opened', 'linked'] as const) {
        const email = written('welcome', language, { what, firstName: 'Claire' }, audience)
        subjects.add(email.subject)
        bodies.add(email.text)
      }
    expect(subjects.size).toBe(4)
    expect(bodies.size).toBe(4)
  })

  it.each(['verify-email', 'sign-in', 'recover', 'verify-phone', 'contact'] as const)(
    'says what a code to %s is for, and the code in one piece',
    (purpose) => {
      const email = written('code', language, { purpose, firstName: null })
      expect(email.text).toMatch(/^ +482913$/m)
      expect(email.text).toContain('14:42')
      expect(email.text).toMatch(/10 minut/i)
      expect(email.html.replace(/<[^>]*>/g, '')).toContain('482913')
      expect(email.subject).not.toContain('482913')
    },
  )

  it('writes an SMS of one part that the waiting page can take by itself', () => {
    const code: MessageDraft = {
      ...message('code', language),
      channel: 'sms',
      to: '+37799000000',
      template: 'code',
      values: { ...values.code, host: 'www.oldtown.example' },
    }
    const sms = renderSms('id-2', code, sender, now)
    expect(sms).toMatchObject({ id: 'id-2', from: 'OldTown', to: '+37799000000' })
    expect(sms.text.split('\n').at(-1)).toBe('@www.oldtown.example #482913')
    expect(sms.text).toContain('14:42')
    expect(isGsm7(sms.text)).toBe(true)
    expect(sms.text.length).toBeLessThanOrEqual(160)
  })

  it('expects the same values as French does', () => {
    const names = (text: string) => [...text.matchAll(/\{[\w-]+\}/g)].map(([name]) => name).sort()
    for (const [id, text] of Object.entries(LANGUAGES.fr)) {
      const translated: string = Object.entries(LANGUAGES[language]).find(([key]) => key === id)?.[1] ?? ''
      expect({ id, names: names(translated) }).toEqual({ id, names: names(text) })
      expect({ id, marks: translated.match(/\*\*|\[|\]/g) }).toEqual({ id, marks: text.match(/\*\*|\[|\]/g) })
    }
  })
})

describe('a link to go on with the activation (E-5)', () => {
  it('says what the document says', () => {
    const { subject, text, html } = written('continue-activation', 'fr')
    expect(subject).toBe('Activer votre Espace Client')
    for (const words of [
      'Chère cliente, Cher client,',
      'Cliquez sur le bouton ci-dessous pour continuer l’activation de votre Espace Client.',
      `Continuer mon activation\n${url}`,
      'Pour des raisons de sécurité, ce lien ne peut être utilisé que 3 fois durant une période de 3 jours.',
      'Votre équipe Old Town Energy',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
    expect(html).toMatch(/href="https:\/\/area[^"]*#foyer=t0k-en_X"[^>]*>Continuer mon activation</)
  })

  it.each([
    ['fr', 'qu’une fois durant une période de 1 jour.', 'que durant une période de 3 jours.'],
    ['en', 'only once within a period of 1 day.', 'only within a period of 3 days.'],
    ['it', 'una sola volta nell’arco di 1 giorno.', 'solo nell’arco di 3 giorni.'],
    ['nl', 'maar één keer worden gebruikt, binnen een periode van 1 dag.', 'binnen een periode van 3 dagen.'],
    ['de', 'nur einmal verwenden und gilt nur 1 Tag.', 'gilt dieser Link nur 3 Tage.'],
  ] as const)('counts uses and days in %s, and days alone where uses are not counted', (language, one, days) => {
    const said = (more: Partial<TemplateValues['continue-activation']>) =>
      written('continue-activation', language, more).text.replaceAll('\u00a0', ' ')
    expect(said({ maxUses: 1, lifetimeDays: 1, expiresAt: now + DAY_MS })).toContain(one)
    expect(said({ maxUses: null })).toContain(days)
    expect(said({ maxUses: null })).not.toMatch(/\bnull\b/)
    expect(said({ maxUses: 12 })).toContain('12')
  })
})

describe('what a stranger typed', () => {
  it('stands in no letter to an address that is not proved', () => {
    const codes = languages.map((language) => written('code', language, { purpose: 'contact', firstName: evil, loginName: evil }))
    for (const { html, text, subject } of codes) expect(html + text + subject).not.toMatch(/Hara|fils/)
  })

  it('is quoted line by line, and the answer goes to whoever asked', () => {
    const received = written('request-received', 'fr')
    expect(received.replyTo).toBeUndefined()
    expect(received.text).toContain(`> Bonjour,\n>\n> ${evil}\n`)
    expect(received.html).toContain('Bonjour,<br><br>&lt;b&gt;')
    const toOperator = written('request-for-operator', 'fr')
    expect(toOperator.replyTo).toBe('claire@example.org')
    expect(toOperator.subject.replaceAll('\u00a0', ' ')).toBe('Demande D-7Q2M : Question personnelle oubliée')
    expect(written('request-for-operator', 'fr', { isCustomer: false }).text).not.toBe(toOperator.text)
  })
})

describe('a login name', () => {
  const holds = (template: TemplateName, more: object) => /claire\.m\b/.test(written(template, 'nl', more).text)

  it('is told to whoever recovers it, and to nobody who merely logs in', () => {
    expect(holds('code', { purpose: 'recover', loginName: 'claire.m' })).toBe(true)
    expect(holds('code', { purpose: 'recover', loginName: null })).toBe(false)
    expect(holds('code', { purpose: 'sign-in', loginName: 'claire.m' })).toBe(false)
    expect(holds('reset-link', {})).toBe(true)
    expect(holds('account-exists', { loginName: null })).toBe(false)
  })

  it('is told in the welcome where it is another than the address (E-10)', () => {
    expect(holds('welcome', { loginName: 'claire.m' })).toBe(true)
    const usual = written('welcome', 'nl').text
    expect(written('welcome', 'nl', { loginName: 'Claire@example.org' }).text).toBe(usual)
    expect(usual).toContain('Uw gebruikersnaam is het e-mailadres')
    expect(written('welcome', 'nl', { loginName: 'claire.m' }).text).not.toContain('Uw gebruikersnaam is het e-mailadres')
  })
})

it('says how often a link to a new password works (G-10)', () => {
  expect(written('reset-link', 'fr').text).toContain('Il ne sert qu’une fois.')
  expect(written('reset-link', 'de', { maxUses: 3 }).text).toContain('Er gilt nur 3 Mal.')
  expect(written('reset-link', 'en', { maxUses: null }).text).not.toMatch(/only|null/)
  expect(written('reset-link', 'en').text).toContain('23 November 2026 at 14:32')
})

it('gives dates and times in the utility’s time zone, the year included', () => {
  expect(written('activation-link', 'fr').text).toContain('jusqu’au 21 décembre 2026.')
  expect(written('activation-link', 'fr', { expiresAt: Date.UTC(2026, 11, 31, 23, 30) }).text).toContain('jusqu’au 1er janvier 2027.')
  expect(written('activation-reminder', 'fr').text).toContain('23 novembre 2026 à 14:32')
  expect(written('password-changed', 'en').text).toContain('21 November 2026 at 14:32')
  expect(written('password-changed', 'nl').text).toContain('21 november 2026 om 14:32 uur')
  expect(written('password-changed', 'de').text).toContain('21. November 2026 um 14:32 Uhr')
  expect(written('activation-link', 'de', { expiresAt: Date.UTC(2026, 11, 31, 23, 30) }).text).toContain('bis 1. Januar 2027.')
})

it('names what stays beside a new password, and nothing where nothing does', () => {
  expect(written('password-changed', 'en').text).toContain(
    'an authenticator app, a passkey, recovery codes, and the mobile number \u2022\u2022 \u2022\u2022 56 78.',
  )
  for (const language of languages) {
    expect(written('password-changed', language).text).toContain('\u2022\u2022 \u2022\u2022 56 78')
    expect(written('password-changed', language, { kept: [] }).text).not.toMatch(/56 78|: \.|passkey/)
  }
})

it('counts the minutes that are left when it leaves, not when it was asked for', () => {
  expect(renderEmail('x', message('code', 'fr'), sender, now + 160_000).text).toContain('7 minutes')
})

it('says one contract and several, and none without a gap', () => {
  expect(written('activation-link', 'fr', { contracts: ['A'] }).text).toContain('Votre contrat A y est déjà relié')
  expect(written('activation-link', 'fr', { contracts: ['A', 'B', 'C'] }).text).toContain('Vos contrats A, B et C y sont déjà reliés')
  expect(written('activation-link', 'fr', { contracts: [] }).text).toMatch(/un espace à vous\.\n/)
})

it('says which company invites, as text', () => {
  for (const language of languages) {
    const { html, text } = written('activation-link', language, { company: 'Tissages <b>& Cie' }, 'professional')
    expect(html.match(/Tissages &lt;b&gt;&amp; Cie/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).toContain('Tissages <b>& Cie')
    expect(text).not.toBe(written('activation-link', language, {}, 'professional').text)
  }
})

it('leads only where there is something: no page and no contact address, no link', () => {
  const alone = { profile: { ...testProfile, contact: { url: {} } }, sites: { firstParty: [], pages: [] } }
  for (const template of ['code', 'welcome', 'password-changed'] as const) {
    const email = renderEmail('x', message(template, 'fr'), alone, now)
    expect(email.html).not.toContain('href')
    expect(email.text).not.toContain('http')
  }
})

it('refuses a link that is not a web address', () => {
  expect(() => written('activation-link', 'fr', { url: 'javascript:alert(1)' })).toThrow('web addresses only')
})

it('takes the utility’s own words, and falls back to a language it has', () => {
  const wording = { fr: { 'email.activation.button': 'Continuer mon <activation>', 'activation.button': 'a widget’s' } }
  const own = renderEmail('x', message('activation-link', 'fr'), { ...sender, wording }, now)
  expect(own.html).toContain('Continuer mon &lt;activation&gt;</a>')
  const french = { ...sender, profile: { ...testProfile, languages: ['fr', 'en'] as const } }
  expect(renderEmail('x', message('code', 'nl'), french, now).html).toContain('<html lang="fr"')
  expect(renderEmail('x', message('code', 'en'), french, now).html).toContain('<html lang="en"')
})

it('knows every text that a utility replaces, and has its values', () => {
  for (const own of Object.values(utilityMessages))
    for (const [id, text] of Object.values(own).flatMap((texts) => Object.entries(texts))) {
      if (!id.startsWith(OVERRIDE_PREFIX)) continue
      const ours = Object.entries(LANGUAGES.fr).find(([key]) => key === id.slice(OVERRIDE_PREFIX.length))?.[1]
      expect(ours, id).toBeDefined()
      for (const [name] of text.matchAll(/\{[\w-]+\}/g)) expect(ours, id).toContain(name)
    }
})

it('wears the utility’s colours, dark ones only if it has them', () => {
  const colours = {
    ground: '#111111',
    surface: '#222222',
    sunken: '#333333',
    text: '#444444',
    quiet: '#555555',
    line: '#666666',
    accent: '#ABCDEF',
    onAccent: '#777777',
    link: '#888888',
  }
  const light = { ...sender, profile: { ...testProfile, emailTheme: { name: 'OTE', colours } } }
  expect(renderEmail('x', message('welcome', 'fr'), light, now).html).toMatch(
    /content="light only"[\s\S]*border-bottom:3px solid #ABCDEF[\s\S]*>OTE</,
  )
  const both = { ...sender, profile: { ...testProfile, emailTheme: { name: 'OTE', colours, dark: { ...colours, surface: '#010203' } } } }
  expect(renderEmail('x', message('welcome', 'fr'), both, now).html).toMatch(
    /content="light dark"[\s\S]*prefers-color-scheme:dark[\s\S]*#010203/,
  )
})

it('leaves nothing in the light’s ink in the dark', () => {
  const colours = {
    ground: '#111111',
    surface: '#222222',
    sunken: '#333333',
    text: '#444444',
    quiet: '#555555',
    line: '#666666',
    accent: '#ABCDEF',
    onAccent: '#777777',
    link: '#888888',
  }
  const themed = { ...sender, profile: { ...testProfile, emailTheme: { name: 'OTE', colours, dark: colours } } }
  for (const template of templates) {
    const { html } = renderEmail('x', message(template, 'fr', { firstName: 'Claire', name: 'Claire' }), themed, now)
    for (const [tag] of html.replace(/<div style="display:none[^>]*>/, '').matchAll(/<[a-z0-9]+ [^>]*style="[^"]*[;"]color:#[^>]*>/g))
      expect(tag).toMatch(/class="[^"]*\b(text|quiet|link|surface|box|accent)\b/)
  }
})

it('keeps an SMS in the letters that 160 hold', () => {
  expect(toGsm7('L’été à Çédille, œuf… «ê»\u00a0!')).toBe("L'été à Çédille, ?uf... ?e? !")
})

/** Tags left open, without those that HTML lets stand alone. */
function unclosed(html: string): string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of html.replace(/<!--[\s\S]*?-->|<!doctype html>/g, '').matchAll(/<(\/?)([a-z0-9]+)/g)) {
    if (/^(meta|br)$/.test(name)) continue
    if (!slash) open.push(name)
    else if (open.at(-1) === name) open.pop()
    else return [`</${name}>`, ...open]
  }
  return open
}

import type { Language } from '@foyer/contract/profile'
import { cleanText } from '@foyer/contract/rules/text'
import { areaUrl } from '../identity/links/link-url.ts'
import type { Deployment } from '../platform/deployment.ts'
import type { Message } from './message.ts'
import { accountExistsLetter } from './templates/account-exists.ts'
import { activationLetter } from './templates/activation.ts'
import { claimDecidedLetter } from './templates/claim-decided.ts'
import { codeLetter } from './templates/code.ts'
import { codeSms } from './templates/code-sms.ts'
import { continueActivationLetter } from './templates/continue-activation.ts'
import { householdRequestLetter } from './templates/household-request.ts'
import type { Letter } from './templates/letter.ts'
import { letterHtml } from './templates/letter-html.ts'
import { letterText } from './templates/letter-text.ts'
import type { Occasion } from './templates/occasion.ts'
import { passwordChangedLetter } from './templates/password-changed.ts'
import { requestForOperatorLetter } from './templates/request-for-operator.ts'
import { requestReceivedLetter } from './templates/request-received.ts'
import { resetLinkLetter } from './templates/reset-link.ts'
import { securityLetter, securitySms } from './templates/security-notice.ts'
import { themeOf } from './templates/theme.ts'
import { welcomeLetter } from './templates/welcome.ts'
import type { Email, Sms } from './transport.ts'
import { speech } from './words/speech.ts'
import { chooseWords } from './words/vocabulary.ts'

type Sender = Pick<Deployment, 'profile' | 'sites' | 'wording'>

/**
 * @param online the token of the letter's online version, which a line above it leads to
 * @throws when the wording asks for what the message does not have, or the template is not known.
 */
export function renderEmail(id: string, written: Message, sender: Sender, now: number, online: string | null = null): Email {
  const message = readable(written)
  const { profile } = sender
  const occasion = occasionOf(message, sender, now)
  const letter = letterOf(message, occasion)
  const theme = themeOf(profile)
  return {
    id,
    from: { email: profile.sender.email, name: profile.sender.name },
    to: message.to,
    ...(message.template === 'request-for-operator' ? { replyTo: message.values.email } : {}),
    subject: letter.subject,
    html: letterHtml({ ...letter, ...onlineOffer(occasion, online) }, theme, occasion.speech.language),
    text: letterText(letter, theme.name),
  }
}

/** The very letter of the e-mail, as a page. */
export function renderOnline(written: Message, sender: Sender, at: number): { html: string; language: Language } {
  const message = readable(written)
  const occasion = occasionOf(message, sender, at)
  const { language } = occasion.speech
  return { html: letterHtml(letterOf(message, occasion), themeOf(sender.profile), language), language }
}

/** @throws for a message that has no SMS form. */
export function renderSms(id: string, written: Message, sender: Sender, now: number): Sms {
  const message = readable(written)
  const { smsName } = sender.profile.sender
  return { id, from: smsName, to: message.to, text: smsText(message, occasionOf(message, sender, now)) }
}

/**
 * Without what nobody sees, also in a name or a request that was stored before such signs were dropped where they are typed. The same
 * shape: texts stay texts.
 */
function readable<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value
  if (Array.isArray(value)) return value.map(readable) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)])) as Value
}

function smsText(message: Message, occasion: Occasion): string {
  if (message.template === 'code') return codeSms(occasion, message.values)
  if (message.template === 'security-notice') return securitySms(occasion, message.values)
  throw new Error(`No SMS is written for ${message.template}.`)
}

function occasionOf(message: Message, { profile, sites, wording }: Sender, now: number): Occasion {
  const { language, words } = chooseWords(message.locale, profile.languages, wording)
  const { audience, to } = message
  const origin = sites.firstParty[0] ?? null
  const area = origin ? areaUrl(origin, audience) : null
  return { profile, audience, speech: speech(language, words), origin, areaUrl: area, to, now }
}

/** The token travels in the fragment, which no server's log sees. */
function onlineOffer({ speech, origin }: Occasion, token: string | null): Pick<Letter, 'online'> {
  if (!origin || token === null) return {}
  return { online: speech.say('online.offer', {}, `${origin}/letter?lang=${speech.language}#${token}`) }
}

function letterOf(message: Message, occasion: Occasion): Letter {
  switch (message.template) {
    case 'code':
      return codeLetter(occasion, message.values)
    case 'activation-link':
      return activationLetter(occasion, 'activation', message.values)
    case 'activation-reminder':
      return activationLetter(occasion, 'reminder', message.values)
    case 'welcome':
      return welcomeLetter(occasion, message.values)
    case 'password-changed':
      return passwordChangedLetter(occasion, message.values)
    case 'security-notice':
      return securityLetter(occasion, message.values)
    case 'household-request':
      return householdRequestLetter(occasion, message.values)
    case 'claim-granted':
      return claimDecidedLetter(occasion, 'granted', message.values)
    case 'claim-refused':
      return claimDecidedLetter(occasion, 'refused', message.values)
    case 'continue-activation':
      return continueActivationLetter(occasion, message.values)
    case 'account-exists':
      return accountExistsLetter(occasion, message.values)
    case 'reset-link':
      return resetLinkLetter(occasion, message.values)
    case 'request-received':
      return requestReceivedLetter(occasion, message.values)
    case 'request-for-operator':
      return requestForOperatorLetter(occasion, message.values)
    default:
      throw new Error('This template is not known here.')
  }
}

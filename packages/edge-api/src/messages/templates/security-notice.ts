import type { Scope } from '@foyer/contract/oauth'
import type { SecurityNotice } from '../security-notice.ts'
import { longDateAndTime } from '../words/moments.ts'
import type { Speech } from '../words/speech.ts'
import { toGsm7 } from './gsm7.ts'
import { type Letter, paragraph, type Text } from './letter.ts'
import { contactUrl, greeting, type Occasion, signature } from './occasion.ts'

/** Something about the account's protection has changed: what, when, and what to do if it was somebody else. */
export function securityLetter(
  occasion: Occasion,
  { what, firstName, at, name = '', until = 0, left = 0, scopes = [] }: SecurityNotice,
): Letter {
  const { speech, profile } = occasion
  const when = (time: number) => longDateAndTime(time, speech.language, profile.timeZone)
  const title = speech.plain(`security.${what}.title`, { name })
  const lead = speech.say(`security.${what}.lead`, { name, until: when(until), left: String(left), what: list(scopes, speech) })
  const why = speech.say(what === 'email-changed' ? 'security.email-changed.why' : 'welcome.why', { utility: profile.name })
  return {
    subject: speech.plain('security.subject', { utility: profile.name, title }),
    preheader: lead.map((run) => run.text).join(''),
    title: title.charAt(0).toLocaleUpperCase(speech.language) + title.slice(1),
    blocks: [paragraph(greeting(occasion, firstName)), paragraph(lead), paragraph(speech.say('security.when', { at: when(at) }))],
    aside: [notYou(occasion, what)],
    footer: [why, signature(occasion)],
  }
}

const list = (scopes: readonly Scope[], speech: Speech): string =>
  new Intl.ListFormat(speech.language).format(scopes.map((scope) => speech.plain(`security.can.${scope}`, {})))

/** Whose address was taken away gets no new password by themselves: people help. */
function notYou({ speech, profile, areaUrl }: Occasion, what: SecurityNotice['what']): Text {
  if (what === 'email-changed') return speech.say('security.email-changed.not-you', {}, contactUrl(profile, speech))
  if (what === 'email-confirmed' || what === 'address-given') return speech.say('welcome.not-you', {}, contactUrl(profile, speech))
  return speech.say('security.not-you', {}, areaUrl)
}

export const securitySms = ({ speech, profile }: Occasion, { what, name = '' }: SecurityNotice): string =>
  toGsm7(
    speech.plain(what === 'email-changed' ? 'security.email-changed.sms' : 'security.sms', {
      utility: profile.name,
      title: speech.plain(`security.${what}.title`, { name }),
    }),
  )

import type { Scope } from '@foyer/contract/oauth'
import type { SecurityNotice } from '../message.ts'
import { type EmailContent, paragraph, type Text } from '../rendering/email-content.ts'
import { contactUrl, type EmailContext, greeting, signature } from '../rendering/email-context.ts'
import { toGsm7 } from '../rendering/gsm7.ts'
import { longDateAndTime } from '../texts/moments.ts'
import type { Speech } from '../texts/speech.ts'

/** A change of the account's protection: what, when, and what to do if it was not the owner's. */
export function securityEmail(
  context: EmailContext,
  { what, firstName, at, name = '', until = 0, left = 0, scopes = [] }: SecurityNotice,
): EmailContent {
  const { speech, profile } = context
  const when = (time: number) => longDateAndTime(time, speech.language, profile.timeZone)
  const title = speech.plain(`security.${what}.title`, { name })
  const lead = speech.say(`security.${what}.lead`, { name, until: when(until), left: String(left), what: list(scopes, speech) })
  const why = speech.say(what === 'email-changed' ? 'security.email-changed.why' : 'welcome.why', { utility: profile.name })
  return {
    subject: speech.plain('security.subject', { utility: profile.name, title }),
    preheader: lead.map((run) => run.text).join(''),
    title: title.charAt(0).toLocaleUpperCase(speech.language) + title.slice(1),
    blocks: [paragraph(greeting(context, firstName)), paragraph(lead), paragraph(speech.say('security.when', { at: when(at) }))],
    aside: [notYou(context, what)],
    footer: [why, signature(context)],
  }
}

const list = (scopes: readonly Scope[], speech: Speech): string =>
  new Intl.ListFormat(speech.language).format(scopes.map((scope) => speech.plain(`security.can.${scope}`, {})))

/** Whose address was taken away gets no new password by themselves: people help. */
function notYou({ speech, profile, areaUrl }: EmailContext, what: SecurityNotice['what']): Text {
  if (what === 'email-changed') return speech.say('security.email-changed.not-you', {}, contactUrl(profile, speech))
  if (what === 'email-confirmed' || what === 'address-given') return speech.say('welcome.not-you', {}, contactUrl(profile, speech))
  return speech.say('security.not-you', {}, areaUrl)
}

export const securitySms = ({ speech, profile }: EmailContext, { what, name = '' }: SecurityNotice): string =>
  toGsm7(
    speech.plain(what === 'email-changed' ? 'security.email-changed.sms' : 'security.sms', {
      utility: profile.name,
      title: speech.plain(`security.${what}.title`, { name }),
    }),
  )

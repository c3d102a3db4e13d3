import type { TemplateValues } from '../message.ts'
import { type EmailContent, paragraph, plainText } from '../rendering/email-content.ts'
import { type EmailContext, loginNameLine, signature } from '../rendering/email-context.ts'
import { toGsm7 } from '../rendering/gsm7.ts'
import { minutesLeft, timeOfDay } from '../texts/moments.ts'

export function codeEmail(context: EmailContext, { code, purpose, firstName, loginName, expiresAt }: TemplateValues['code']): EmailContent {
  const { speech, profile, now } = context
  // The name was typed by a visitor, and the address is not proved: the name could be an advertisement.
  const name = purpose === 'contact' || purpose === 'change-email' ? null : firstName
  const validity = speech.say('code.validity', {
    duration: minutesLeft(expiresAt - now, speech.language),
    time: timeOfDay(expiresAt, speech.language, profile.timeZone),
  })
  return {
    // Never the code: subjects are logged by every server on the way.
    subject: speech.plain(`code.subject.${purpose}`, { utility: profile.name }),
    preheader: plainText(validity),
    title: speech.plain(`code.title.${purpose}`, {}),
    blocks: [
      paragraph(name ? speech.say('code.lead.named', { name }) : speech.say('code.lead.plain', {})),
      { kind: 'code', code },
      paragraph(validity),
      ...(purpose === 'recover' ? loginNameLine(context, loginName) : []),
    ],
    aside: [speech.say(`code.not-you.${purpose}`, {}, context.areaUrl)],
    footer: [speech.say('code.never-asked', {}), signature(context)],
  }
}

/**
 * Ends with the line that lets the waiting page take the code by itself, `@host #code` (WebOTP, origin-bound one-time
 * codes), when that page is known.
 */
export function codeSms({ speech, profile }: EmailContext, { code, host, expiresAt }: TemplateValues['code']): string {
  const text = speech.plain('code.sms', { utility: profile.name, code, time: timeOfDay(expiresAt, speech.language, profile.timeZone) })
  return host ? `${toGsm7(text)}\n\n@${host} #${code}` : toGsm7(text)
}

import type { TemplateValues } from '../message.ts'
import { minutesLeft, timeOfDay } from '../words/moments.ts'
import { type Letter, paragraph, plainText } from './letter.ts'
import { loginNameLine, type Occasion, signature } from './occasion.ts'

export function codeLetter(occasion: Occasion, { code, purpose, firstName, loginName, expiresAt }: TemplateValues['code']): Letter {
  const { speech, profile, now } = occasion
  // Whoever asks for it has typed the name, and nobody has proved the address: it could be an advertisement.
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
      ...(purpose === 'recover' ? loginNameLine(occasion, loginName) : []),
    ],
    aside: [speech.say(`code.not-you.${purpose}`, {}, occasion.areaUrl)],
    footer: [speech.say('code.never-asked', {}), signature(occasion)],
  }
}

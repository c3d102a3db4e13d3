import type { TemplateValues } from '../message.ts'
import { minutesLeft, timeOfDay } from '../words/moments.ts'
import { type Letter, paragraph } from './letter.ts'
import { type Occasion, signature } from './occasion.ts'

export function codeLetter(occasion: Occasion, { code, purpose, firstName, expiresAt }: TemplateValues['code']): Letter {
  const { speech, profile, now } = occasion
  const validity = speech.say('code.validity', {
    duration: minutesLeft(expiresAt - now, speech.language),
    time: timeOfDay(expiresAt, speech.language, profile.timeZone),
  })
  return {
    // Never the code: subjects are logged by every server on the way.
    subject: speech.plain(`code.subject.${purpose}`, { utility: profile.name }),
    preheader: validity.map((run) => run.text).join(''),
    title: speech.plain(`code.title.${purpose}`, {}),
    blocks: [
      paragraph(firstName ? speech.say('code.lead.named', { name: firstName }) : speech.say('code.lead.plain', {})),
      { kind: 'code', code },
      paragraph(validity),
    ],
    aside: [speech.say(`code.not-you.${purpose}`, {}, occasion.areaUrl)],
    footer: [speech.say('code.never-asked', {}), signature(occasion)],
  }
}

import type { KeptFactor, TemplateValues } from '../message.ts'
import { longDateAndTime } from '../words/moments.ts'
import { type Letter, paragraph, plainText } from './letter.ts'
import { greeting, type Occasion, signature } from './occasion.ts'

export function passwordChangedLetter(occasion: Occasion, { firstName, at, kept = [] }: TemplateValues['password-changed']): Letter {
  const { speech, profile, areaUrl } = occasion
  const lead = speech.say('password-changed.lead', { at: longDateAndTime(at, speech.language, profile.timeZone) })
  return {
    subject: speech.plain('password-changed.subject', { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain('password-changed.title', {}),
    blocks: [
      paragraph(greeting(occasion, firstName)),
      paragraph(lead),
      paragraph(speech.say('password-changed.sessions', {})),
      ...(kept.length > 0 ? [paragraph(speech.say('password-changed.kept', { what: list(kept, occasion) }))] : []),
    ],
    aside: [speech.say('password-changed.not-you', {}, areaUrl)],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(occasion)],
  }
}

function list(kept: readonly KeptFactor[], { speech }: Occasion): string {
  const names = kept.map((factor) =>
    factor.kind === 'sms' ? speech.plain('factor.sms', { number: factor.target }) : speech.plain(`factor.${factor.kind}`, {}),
  )
  return new Intl.ListFormat(speech.language).format(names)
}

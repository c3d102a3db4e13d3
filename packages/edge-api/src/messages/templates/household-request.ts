import type { TemplateValues } from '../message.ts'
import { type Block, type Letter, paragraph, plainText } from './letter.ts'
import { contactUrl, greeting, type Occasion, signature } from './occasion.ts'

/** Asks the owner whether somebody belongs to the household. The answer is given in the area: the letter's button grants nothing. */
export function householdRequestLetter(occasion: Occasion, values: TemplateValues['household-request']): Letter {
  const { speech, profile, areaUrl } = occasion
  const lead = speech.say('household-request.lead', { asker: values.asker, email: values.askerEmail })
  const blocks: Block[] = [
    paragraph(greeting(occasion, values.firstName)),
    paragraph(lead),
    paragraph(speech.say('household-request.choice', {})),
  ]
  if (areaUrl) blocks.push({ kind: 'button', label: speech.plain('household-request.button', {}), url: areaUrl })
  return {
    subject: speech.plain('household-request.subject', { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain('household-request.title', {}),
    blocks,
    aside: [speech.say('household-request.not-you', {}, contactUrl(profile, speech))],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(occasion)],
  }
}

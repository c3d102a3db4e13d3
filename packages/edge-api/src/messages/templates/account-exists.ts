import type { TemplateValues } from '../message.ts'
import { type Block, type Letter, paragraph, plainText } from './letter.ts'
import { contactUrl, greeting, loginNameLine, type Occasion, signature } from './occasion.ts'

/** Tells the owner, and nobody else, that the address has an account: whoever asked for one sees the same as ever. */
export function accountExistsLetter(occasion: Occasion, { firstName, loginName }: TemplateValues['account-exists']): Letter {
  const { speech, profile, areaUrl } = occasion
  const lead = speech.say('exists.lead', {})
  const blocks: Block[] = [paragraph(greeting(occasion, firstName)), paragraph(lead), ...loginNameLine(occasion, loginName)]
  if (areaUrl) blocks.push({ kind: 'button', label: speech.plain('exists.button', {}), url: areaUrl })
  blocks.push(paragraph(speech.say('exists.forgot', {})))
  return {
    subject: speech.plain('exists.subject', { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain('exists.title', {}),
    blocks,
    aside: [speech.say('exists.not-you', {}, contactUrl(profile, speech))],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(occasion)],
  }
}

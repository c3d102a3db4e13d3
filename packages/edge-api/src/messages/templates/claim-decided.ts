import type { TemplateValues } from '../message.ts'
import { type Block, type Letter, paragraph, plainText } from './letter.ts'
import { contactUrl, greeting, type Occasion, signature } from './occasion.ts'

/** Tells whoever asked what was decided; never by whom, nor whose contract it is. */
export function claimDecidedLetter(
  occasion: Occasion,
  decision: 'granted' | 'refused',
  { firstName, what }: TemplateValues['claim-granted'],
): Letter {
  const { speech, profile, areaUrl } = occasion
  const lead = speech.say(`claim.${decision}.lead.${what}`, {})
  const blocks: Block[] = [paragraph(greeting(occasion, firstName)), paragraph(lead)]
  if (areaUrl && decision === 'granted') blocks.push({ kind: 'button', label: speech.plain('welcome.button', {}), url: areaUrl })
  return {
    subject: speech.plain(`claim.${decision}.subject`, { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain(`claim.${decision}.title`, {}),
    blocks,
    aside: [speech.say(decision === 'granted' ? 'welcome.not-you' : 'claim.refused.help', {}, contactUrl(profile, speech))],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(occasion)],
  }
}

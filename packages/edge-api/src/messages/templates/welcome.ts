import type { TemplateValues } from '../message.ts'
import { listOf, pluralOf } from '../words/moments.ts'
import { type Block, type Letter, paragraph, plainText } from './letter.ts'
import { contactUrl, greeting, type Occasion, signature } from './occasion.ts'

/** Differs by audience, and by what happened: an account was opened, or a contract joined one. */
export function welcomeLetter(occasion: Occasion, { firstName, what, contracts, loginName }: TemplateValues['welcome']): Letter {
  const { speech, profile, audience, areaUrl, to } = occasion
  const lead = speech.say(`welcome.${what}.lead.${audience}`, {})
  const blocks: Block[] = [paragraph(greeting(occasion, firstName)), paragraph(lead)]
  if (contracts.length > 0) {
    const count = pluralOf(contracts.length, speech.language)
    blocks.push(paragraph(speech.say(`welcome.contracts.${count}`, { contracts: listOf(contracts, speech.language) })))
  }
  if (loginName && loginName.toLowerCase() !== to.toLowerCase()) blocks.push(paragraph(speech.say('welcome.login-name', { loginName })))
  else if (what === 'opened') blocks.push(paragraph(speech.say('welcome.opened.login', {})))
  if (areaUrl) blocks.push({ kind: 'button', label: speech.plain('welcome.button', {}), url: areaUrl })
  return {
    subject: speech.plain(`welcome.${what}.subject.${audience}`, { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain(`welcome.${what}.title.${audience}`, {}),
    blocks,
    aside: [speech.say('welcome.not-you', {}, contactUrl(profile, speech))],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(occasion)],
  }
}

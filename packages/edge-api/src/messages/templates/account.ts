import type { TemplateValues } from '../message.ts'
import { type Block, type EmailContent, paragraph, plainText } from '../rendering/email-content.ts'
import { contactUrl, type EmailContext, greeting, loginNameLine, signature } from '../rendering/email-context.ts'
import { listOf, pluralOf } from '../texts/moments.ts'

/** Tells the owner alone that the address has an account: a visitor who asks for one sees no difference. */
export function accountExistsEmail(context: EmailContext, { firstName, loginName }: TemplateValues['account-exists']): EmailContent {
  const { speech, profile, areaUrl } = context
  const lead = speech.say('exists.lead', {})
  const blocks: Block[] = [paragraph(greeting(context, firstName)), paragraph(lead), ...loginNameLine(context, loginName)]
  if (areaUrl) blocks.push({ kind: 'button', label: speech.plain('exists.button', {}), url: areaUrl })
  blocks.push(paragraph(speech.say('exists.forgot', {})))
  return {
    subject: speech.plain('exists.subject', { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain('exists.title', {}),
    blocks,
    aside: [speech.say('exists.not-you', {}, contactUrl(profile, speech))],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(context)],
  }
}

/** Differs by audience, and by what happened: an account was opened, or a contract joined one. */
export function welcomeEmail(context: EmailContext, { firstName, what, contracts, loginName }: TemplateValues['welcome']): EmailContent {
  const { speech, profile, audience, areaUrl, to } = context
  const lead = speech.say(`welcome.${what}.lead.${audience}`, {})
  const blocks: Block[] = [paragraph(greeting(context, firstName)), paragraph(lead)]
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
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(context)],
  }
}

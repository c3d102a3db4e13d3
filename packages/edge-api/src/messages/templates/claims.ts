import type { TemplateValues } from '../message.ts'
import { type Block, type EmailContent, paragraph, plainText } from '../rendering/email-content.ts'
import { contactUrl, type EmailContext, greeting, signature } from '../rendering/email-context.ts'

/** Tells the person who asked what was decided; never by whom, nor whose contract it is. */
export function claimDecidedEmail(
  context: EmailContext,
  decision: 'granted' | 'refused',
  { firstName, what }: TemplateValues['claim-granted'],
): EmailContent {
  const { speech, profile, areaUrl } = context
  const lead = speech.say(`claim.${decision}.lead.${what}`, {})
  const blocks: Block[] = [paragraph(greeting(context, firstName)), paragraph(lead)]
  if (areaUrl && decision === 'granted') blocks.push({ kind: 'button', label: speech.plain('welcome.button', {}), url: areaUrl })
  return {
    subject: speech.plain(`claim.${decision}.subject`, { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain(`claim.${decision}.title`, {}),
    blocks,
    aside: [speech.say(decision === 'granted' ? 'welcome.not-you' : 'claim.refused.help', {}, contactUrl(profile, speech))],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(context)],
  }
}

/** Asks the owner whether a person belongs to the household. The answer is given in the area: the e-mail's button grants nothing. */
export function householdRequestEmail(context: EmailContext, values: TemplateValues['household-request']): EmailContent {
  const { speech, profile, areaUrl } = context
  const lead = speech.say('household-request.lead', { asker: values.asker, email: values.askerEmail })
  const blocks: Block[] = [
    paragraph(greeting(context, values.firstName)),
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
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(context)],
  }
}

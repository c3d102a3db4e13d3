import type { TemplateValues } from '../message.ts'
import { type EmailContent, paragraph, plainText } from '../rendering/email-content.ts'
import { contactUrl, type EmailContext, greeting, signature } from '../rendering/email-context.ts'

/** To the sender of a request, with their own text: an address gets it only after a code has proved it. */
export function requestReceivedEmail(context: EmailContext, values: TemplateValues['request-received']): EmailContent {
  const { speech, profile } = context
  const { firstName, topic, text, number } = values
  const lead = speech.say('request.lead', { number })
  return {
    subject: speech.plain('request.subject', { utility: profile.name, number }),
    preheader: plainText(lead),
    title: speech.plain('request.title', {}),
    blocks: [
      paragraph(greeting(context, firstName)),
      paragraph(lead),
      paragraph(speech.say('request.topic', { topic: speech.plain(`request.topic.${topic}`, {}) })),
      { kind: 'subtitle', text: speech.say('request.quoted', {}) },
      { kind: 'quote', words: text },
    ],
    aside: [speech.say('welcome.not-you', {}, contactUrl(profile, speech))],
    footer: [speech.say('request.why', {}), signature(context)],
  }
}

/** A customer's request to the utility's own people, who answer it from their mailbox: `Reply-To` is the customer. */
export function requestForOperatorEmail(context: EmailContext, values: TemplateValues['request-for-operator']): EmailContent {
  const { speech, profile } = context
  const { name, email, text, number, isCustomer } = values
  const utility = profile.name
  const topic = speech.plain(`request.topic.${values.topic}`, {})
  const lead = speech.say('operator.lead', { name, email, utility })
  return {
    subject: speech.plain('operator.subject', { number, topic }),
    preheader: plainText(lead),
    title: speech.plain('operator.title', { number }),
    blocks: [
      paragraph(lead),
      paragraph(speech.say(isCustomer ? 'operator.known' : 'operator.unknown', {})),
      paragraph(speech.say('request.topic', { topic })),
      { kind: 'subtitle', text: speech.say('operator.quoted', {}) },
      { kind: 'quote', words: text },
    ],
    aside: [speech.say('operator.reply', { email })],
    footer: [speech.say('operator.why', { utility }), signature(context)],
  }
}

import type { TemplateValues } from '../message.ts'
import { type Letter, paragraph, plainText } from './letter.ts'
import { type Occasion, signature } from './occasion.ts'

/** A customer's request to the utility's own people, who answer it from their mailbox: `Reply-To` is the customer. */
export function requestForOperatorLetter(occasion: Occasion, values: TemplateValues['request-for-operator']): Letter {
  const { speech, profile } = occasion
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
    footer: [speech.say('operator.why', { utility }), signature(occasion)],
  }
}

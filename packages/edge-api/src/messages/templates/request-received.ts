import type { TemplateValues } from '../message.ts'
import { type Letter, paragraph, plainText } from './letter.ts'
import { contactUrl, greeting, type Occasion, signature } from './occasion.ts'

/** To whoever asked, with their own words: an address gets it only after a code has proved it. */
export function requestReceivedLetter(occasion: Occasion, values: TemplateValues['request-received']): Letter {
  const { speech, profile } = occasion
  const { firstName, topic, text, number } = values
  const lead = speech.say('request.lead', { number })
  return {
    subject: speech.plain('request.subject', { utility: profile.name, number }),
    preheader: plainText(lead),
    title: speech.plain('request.title', {}),
    blocks: [
      paragraph(greeting(occasion, firstName)),
      paragraph(lead),
      paragraph(speech.say('request.topic', { topic: speech.plain(`request.topic.${topic}`, {}) })),
      { kind: 'subtitle', text: speech.say('request.quoted', {}) },
      { kind: 'quote', words: text },
    ],
    aside: [speech.say('welcome.not-you', {}, contactUrl(profile, speech))],
    footer: [speech.say('request.why', {}), signature(occasion)],
  }
}

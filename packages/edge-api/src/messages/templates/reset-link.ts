import type { TemplateValues } from '../message.ts'
import { pluralOf } from '../words/moments.ts'
import { type Letter, paragraph, plainText, SPACE, type Text } from './letter.ts'
import { contactUrl, greeting, loginNameLine, type Occasion, signature, untilWords } from './occasion.ts'

export function resetLinkLetter(occasion: Occasion, values: TemplateValues['reset-link']): Letter {
  const { speech, profile } = occasion
  const lead = speech.say('reset.lead', {})
  return {
    subject: speech.plain('reset.subject', { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain('reset.title', {}),
    blocks: [
      paragraph(greeting(occasion, values.firstName)),
      paragraph(lead),
      ...loginNameLine(occasion, values.loginName),
      { kind: 'button', label: speech.plain('reset.button', {}), url: values.url },
      paragraph([
        ...speech.say('activation.validity', { until: untilWords(occasion, values.expiresAt) }),
        ...uses(occasion, values.maxUses),
      ]),
    ],
    aside: [speech.say('reset.not-you', {}, contactUrl(profile, speech))],
    fallback: { text: speech.say('activation.fallback', {}), url: values.url },
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(occasion)],
  }
}

const uses = ({ speech }: Occasion, maxUses: number | null): Text =>
  maxUses === null ? [] : [SPACE, ...speech.say(`reset.uses.${pluralOf(maxUses, speech.language)}`, { uses: String(maxUses) })]

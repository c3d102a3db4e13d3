import type { TemplateValues } from '../message.ts'
import { listOf, pluralOf } from '../words/moments.ts'
import { type Block, type Letter, paragraph, plainText, SPACE, type Text } from './letter.ts'
import { greeting, type Occasion, signature, untilWords } from './occasion.ts'

/** The link of a campaign, its reminder, or a company's invitation: the same letter with another beginning. */
export function activationLetter(occasion: Occasion, kind: 'activation' | 'reminder', values: TemplateValues['activation-link']): Letter {
  const { speech, profile, audience } = occasion
  const { company } = values
  const lead = company === undefined ? speech.say(`${kind}.lead`, {}) : speech.say('activation.invited', { company, utility: profile.name })
  return {
    subject: speech.plain(`${kind}.subject.${audience}`, { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain(`${kind}.title.${audience}`, {}),
    blocks: [
      paragraph(greeting(occasion, values.name)),
      paragraph([...lead, ...contracts(occasion, values.contracts)]),
      { kind: 'button', label: speech.plain('activation.button', {}), url: values.url },
      ...steps(occasion),
      paragraph(speech.say('activation.validity', { until: untilWords(occasion, values.expiresAt) })),
    ],
    aside: [],
    fallback: { text: speech.say('activation.fallback', {}), url: values.url },
    footer: [why(occasion, company), signature(occasion)],
  }
}

const why = ({ speech, profile }: Occasion, company: string | undefined): Text =>
  company === undefined ? speech.say('activation.why', { utility: profile.name }) : speech.say('activation.invited.why', { company })

function contracts({ speech }: Occasion, references: readonly string[]): Text {
  if (references.length === 0) return []
  const count = pluralOf(references.length, speech.language)
  return [SPACE, ...speech.say(`activation.contracts.${count}`, { contracts: listOf(references, speech.language) })]
}

function steps({ speech }: Occasion): readonly Block[] {
  return [
    { kind: 'subtitle', text: speech.say('activation.steps.title', {}) },
    {
      kind: 'steps',
      items: [
        speech.say('activation.steps.password', {}),
        speech.say('activation.steps.email', {}),
        speech.say('activation.steps.terms', {}),
      ],
    },
  ]
}

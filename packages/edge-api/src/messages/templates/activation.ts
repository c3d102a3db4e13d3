import type { TemplateValues } from '../message.ts'
import { type Block, type EmailContent, paragraph, plainText, SPACE, type Text } from '../rendering/email-content.ts'
import { type EmailContext, greeting, signature, untilText } from '../rendering/email-context.ts'
import { listOf, pluralOf } from '../texts/moments.ts'

/** The link of a campaign, its reminder, or a company's invitation: the same e-mail with another beginning. */
export function activationEmail(
  context: EmailContext,
  kind: 'activation' | 'reminder',
  values: TemplateValues['activation-link'],
): EmailContent {
  const { speech, profile, audience } = context
  const { company } = values
  const lead = company === undefined ? speech.say(`${kind}.lead`, {}) : speech.say('activation.invited', { company, utility: profile.name })
  return {
    subject: speech.plain(`${kind}.subject.${audience}`, { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain(`${kind}.title.${audience}`, {}),
    blocks: [
      paragraph(greeting(context, values.name)),
      paragraph([...lead, ...contracts(context, values.contracts)]),
      { kind: 'button', label: speech.plain('activation.button', {}), url: values.url },
      ...steps(context),
      paragraph(speech.say('activation.validity', { until: untilText(context, values.expiresAt) })),
    ],
    aside: [],
    fallback: { text: speech.say('activation.fallback', {}), url: values.url },
    footer: [why(context, company), signature(context)],
  }
}

const why = ({ speech, profile }: EmailContext, company: string | undefined): Text =>
  company === undefined ? speech.say('activation.why', { utility: profile.name }) : speech.say('activation.invited.why', { company })

function contracts({ speech }: EmailContext, references: readonly string[]): Text {
  if (references.length === 0) return []
  const count = pluralOf(references.length, speech.language)
  return [SPACE, ...speech.say(`activation.contracts.${count}`, { contracts: listOf(references, speech.language) })]
}

function steps({ speech }: EmailContext): readonly Block[] {
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

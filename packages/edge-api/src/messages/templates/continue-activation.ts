import type { TemplateValues } from '../message.ts'
import { type EmailContent, paragraph, plainText, SPACE, type Text } from '../rendering/email-content.ts'
import { type EmailContext, signature, untilText } from '../rendering/email-context.ts'
import { daysLong, pluralOf } from '../texts/moments.ts'

type Values = TemplateValues['continue-activation']

/** To an address that is not proved yet (E-5): it holds no name, and nothing but what the utility tells all customers. */
export function continueActivationEmail(context: EmailContext, values: Values): EmailContent {
  const { speech, profile } = context
  const utility = profile.name
  const lead = speech.say('continue.lead', {})
  return {
    subject: speech.plain('continue.subject', {}),
    preheader: plainText(lead),
    title: speech.plain('continue.title', {}),
    blocks: [
      paragraph(speech.say('continue.greeting', {})),
      paragraph(lead),
      { kind: 'button', label: speech.plain('continue.button', {}), url: values.url },
      paragraph([...limits(context, values), SPACE, ...speech.say('continue.until', { until: untilText(context, values.expiresAt) })]),
      paragraph(speech.say('continue.signature', { utility })),
    ],
    aside: [speech.say('continue.not-you', {})],
    fallback: { text: speech.say('activation.fallback', {}), url: values.url },
    footer: [speech.say('continue.why', { utility }), signature(context)],
  }
}

function limits({ speech }: EmailContext, { maxUses, lifetimeDays }: Values): Text {
  const days = daysLong(lifetimeDays, speech.language)
  if (maxUses === null) return speech.say('continue.period', { days })
  return speech.say(`continue.limits.${pluralOf(maxUses, speech.language)}`, { days, uses: String(maxUses) })
}

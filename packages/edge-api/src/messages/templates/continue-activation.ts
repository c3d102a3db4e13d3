import type { TemplateValues } from '../message.ts'
import { daysLong, pluralOf } from '../words/moments.ts'
import { type Letter, paragraph, plainText, SPACE, type Text } from './letter.ts'
import { type Occasion, signature, untilWords } from './occasion.ts'

type Values = TemplateValues['continue-activation']

/** To an address that anybody may have typed (E-5): it names nobody, and says nothing but what the utility says to all. */
export function continueActivationLetter(occasion: Occasion, values: Values): Letter {
  const { speech, profile } = occasion
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
      paragraph([...limits(occasion, values), SPACE, ...speech.say('continue.until', { until: untilWords(occasion, values.expiresAt) })]),
      paragraph(speech.say('continue.signature', { utility })),
    ],
    aside: [speech.say('continue.not-you', {})],
    fallback: { text: speech.say('activation.fallback', {}), url: values.url },
    footer: [speech.say('continue.why', { utility }), signature(occasion)],
  }
}

function limits({ speech }: Occasion, { maxUses, lifetimeDays }: Values): Text {
  const days = daysLong(lifetimeDays, speech.language)
  if (maxUses === null) return speech.say('continue.period', { days })
  return speech.say(`continue.limits.${pluralOf(maxUses, speech.language)}`, { days, uses: String(maxUses) })
}

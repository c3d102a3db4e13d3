import type { Localized } from '@foyer/contract/profile'
import type { StepName } from '@foyer/contract/steps/index'
import { entryId } from '../engine/facts.ts'
import type { Decision, StepContext } from '../engine/step.ts'

/** A profile's text in the journey's language, else in the profile's first. */
export function localized(text: Localized, { journey, profile }: Pick<StepContext<StepName>, 'journey' | 'profile'>): string {
  return text[journey.locale] ?? text[profile.languages[0]] ?? ''
}

/** "Change": back to where the address is given; nothing where a journey has no such screen. */
export function toIdentify({ audience, journey }: StepContext<StepName>): Decision {
  const entry = audience.journeys[journey.kind]?.steps.find((each) => each.step === 'identify')
  return entry ? { backTo: entryId(entry) } : {}
}

import type { Localized } from '@foyer/contract/profile'
import type { StepName } from '@foyer/contract/steps/index'
import type { StepContext } from './step.ts'

/** A profile's text in the journey's language, else in the profile's first. */
export function localized(text: Localized, { journey, profile }: Pick<StepContext<StepName>, 'journey' | 'profile'>): string {
  return text[journey.locale] ?? text[profile.languages[0]] ?? ''
}

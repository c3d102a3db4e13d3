import type { StepName } from '@foyer/contract/steps/index'
import { entryId } from './facts.ts'
import type { Decision, StepContext } from './step.ts'

/** "Change": back to where the address is given; nothing where a journey has no such screen. */
export function toIdentify({ audience, journey }: StepContext<StepName>): Decision {
  const entry = audience.journeys[journey.kind]?.steps.find((each) => each.step === 'identify')
  return entry ? { backTo: entryId(entry) } : {}
}

import type { StepView } from '../journeys.ts'
import { STEP_SINCE } from './index.ts'

/**
 * The protocol version that a client must speak to draw a view. Some steps have been asked in more ways since they first
 * appeared; an older bundle would draw the old way, and no answer of it would do.
 */
function sinceOf(step: StepView): number {
  if (step.name === 'done') return 1
  const since = STEP_SINCE[step.name]
  if (step.name === 'code' && step.channel !== 'email' && step.channel !== 'sms') return Math.max(since, 2)
  if (step.name === 'choose-password' && (step.asksLoginName || step.confirmation)) return Math.max(since, 2)
  return since
}

/** Whether a client of this protocol version has a screen for it. */
export const isKnownTo = (client: number, step: StepView): boolean => sinceOf(step) <= client

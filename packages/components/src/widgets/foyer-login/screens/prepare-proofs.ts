import type { StepView } from '@foyer/contract/journeys'
import type { JourneyElement } from '../journey-element.ts'

/** Fetches the screens of an app, a passkey or a recovery code, or of the code that asks to do without them. */
export async function prepare(host: JourneyElement, step: StepView): Promise<void> {
  if (step.name === 'code' && (step.lost || !step.target)) host.proofs ??= await host.site?.load('proofs')
}

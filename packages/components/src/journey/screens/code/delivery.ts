import type { Journey } from '@foyer/contract/journeys'
import type { CodeView } from '@foyer/contract/steps/code'
import type { TemplateResult } from 'lit'
import { warningIcon } from '../../../ui/icons.ts'
import { sentences } from '../../../ui/sentences.ts'
import { PROTOCOL } from '../../journey-controller.ts'
import type { ScreenContext } from '../../screen-context.ts'

/** The message is late or could not leave. */
export const deliveryNotice = (context: ScreenContext, delivery: Exclude<CodeView['delivery'], 'sent'>): TemplateResult =>
  sentences(context.t(`delivery.${delivery}`), 'warning', warningIcon, true)

/** Asks what became of a message that the customer still waits for. What was typed, and the turn, stay. */
export async function recheckDelivery(context: ScreenContext): Promise<void> {
  const { journey, host } = context
  const fresh = journey && (await host.site?.client.request<Journey>(`/journeys/${journey.id}?client=${PROTOCOL}`).catch(() => undefined))
  if (fresh?.step.name === 'done') context.adopt(fresh)
  else if (fresh && fresh.n === context.journey?.n)
    context.change({ journey: { ...fresh, step: { ...fresh.step, ...(journey.step.refusal && { refusal: journey.step.refusal }) } } })
}

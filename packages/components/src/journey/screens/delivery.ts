import type { Journey } from '@foyer/contract/journeys'
import type { CodeView } from '@foyer/contract/steps/code'
import type { TemplateResult } from 'lit'
import { warningIcon } from '../../ui/icons.ts'
import { type JourneyElement, PROTOCOL } from '../journey-element.ts'
import { sentences } from '../sentences.ts'

/** The message is late or could not leave. */
export const deliveryNotice = (host: JourneyElement, delivery: Exclude<CodeView['delivery'], 'sent'>): TemplateResult =>
  sentences(host.t(`delivery.${delivery}`), 'warning', warningIcon, true)

/** Asks what became of a message that the customer still waits for. What was typed, and the turn, stay. */
export async function recheckDelivery(host: JourneyElement): Promise<void> {
  const { journey, site } = host
  const fresh = journey && (await site?.client.request<Journey>(`/journeys/${journey.id}?client=${PROTOCOL}`).catch(() => undefined))
  if (fresh?.step.name === 'done') host.adopt(fresh)
  else if (fresh && fresh.n === host.journey?.n)
    host.journey = { ...fresh, step: { ...fresh.step, ...(journey.step.refusal && { refusal: journey.step.refusal }) } }
}

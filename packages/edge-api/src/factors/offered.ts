import { FACTOR_KINDS, type FactorKind } from '@foyer/contract/factors'
import type { Profile } from '@foyer/contract/profile'

/** Kinds that some journey of the utility takes as a proof of who signs in; a number can be added where a journey does so. */
export function offeredKinds({ audiences }: Profile): FactorKind[] {
  const journeys = Object.values(audiences).flatMap((audience) => Object.entries(audience.journeys))
  const taken = new Set(
    journeys.flatMap(([, { steps }]) =>
      steps.flatMap((entry) => (entry.step === 'code' && entry.options.purpose === 'sign-in' ? entry.options.channels : [])),
    ),
  )
  const addsPhone = journeys.some(([kind]) => kind === 'phone')
  return FACTOR_KINDS.filter((kind) => taken.has(kind) && (kind !== 'sms' || addsPhone))
}

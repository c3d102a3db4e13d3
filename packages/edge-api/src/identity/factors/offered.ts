import { FACTOR_KINDS, type FactorKind } from '@foyer/contract/factors'
import type { JourneyKind, Profile } from '@foyer/contract/profile'

/** Whether some area of the utility has such a journey. */
export const hasJourney = ({ audiences }: Profile, kind: JourneyKind): boolean =>
  Object.values(audiences).some(({ journeys }) => journeys[kind] !== undefined)

/** Kinds that some journey of the utility takes as a proof of who signs in; a number can be added where a journey does so. */
export function offeredKinds(profile: Profile): FactorKind[] {
  const journeys = Object.values(profile.audiences).flatMap((audience) => Object.values(audience.journeys))
  const taken = new Set(
    journeys.flatMap(({ steps }) =>
      steps.flatMap((entry) => (entry.step === 'code' && entry.options.purpose === 'sign-in' ? entry.options.channels : [])),
    ),
  )
  return FACTOR_KINDS.filter((kind) => taken.has(kind) && (kind !== 'sms' || hasJourney(profile, 'phone')))
}

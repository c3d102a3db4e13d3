import type { AudienceDefinition, Profile } from '@foyer/contract/profile'

/**
 * Whether a utility's pages need more of the script than a first screen that asks for an e-mail address: identifier and
 * password together, journeys of other kinds, links that begin a recovery, or the way back to an app.
 */
export const hasOtherWays = ({ audiences, sites }: Profile): boolean =>
  (sites.returns?.length ?? 0) > 0 || Object.values(audiences).some(hasOwnFirstScreens)

function hasOwnFirstScreens({ journeys }: AudienceDefinition): boolean {
  if (journeys.create || journeys.request || journeys.enter?.steps[0]?.step !== 'identify') return true
  return Object.values(journeys)
    .flatMap(({ steps }) => steps)
    .some((entry) => entry.step === 'mail-link' || (entry.step === 'identify' && entry.options?.accepts === 'email-or-login'))
}

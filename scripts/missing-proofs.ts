import type { AudienceDefinition, Profile } from '../packages/contract/src/profile.ts'

/**
 * Where people of a utility could sign in and then not do what takes a fresh proof: protecting their account, admitting members
 * into a household or a company, allowing a client something. Every audience with a log-in needs a `step-up`, and that has to ask
 * every account for a code, which an e-mail address must do for those that have nothing else.
 * @returns one a line, e.g. `water: professional lacks a step-up`
 */
export const missingProofs = ({ id, audiences }: Profile): string[] =>
  Object.entries(audiences).flatMap(([audience, definition]) => {
    const lack = lackOf(definition)
    return lack ? [`${id}: ${audience} lacks ${lack}`] : []
  })

function lackOf({ journeys }: AudienceDefinition): string | undefined {
  if (!Object.values(journeys).some(({ ends }) => ends === 'signed-in')) return undefined
  const stepUp = journeys['step-up']
  if (!stepUp) return 'a step-up'
  const codes = stepUp.steps.filter((entry) => entry.step === 'code' && entry.options.purpose === 'step-up' && !entry.when)
  if (codes.length === 0) return 'a code in its step-up'
  return codes.some((entry) => entry.step === 'code' && entry.options.channels.includes('email')) ? undefined : 'e-mail in its step-up'
}

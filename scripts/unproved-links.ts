import type { AudienceDefinition, Entry, Facts, JourneyKind, Profile } from '../packages/contract/src/profile.ts'
import { asked, holds } from '../packages/edge-api/src/journeys/engine/facts.ts'

/** Those that a link in an e-mail begins. */
const BY_LINK: readonly JourneyKind[] = ['activate', 'recover']

/**
 * Where a link in an e-mail would do by itself: it can be passed on, and the browser that opens it may not be the mailbox owner's. So
 * nothing is asked from paper, no account is opened and no session begins before a code, whatever holds of who presses it.
 *
 * @returns one a line, e.g. `water: individual comes to references in activate by a link alone`
 */
export const unprovedLinks = ({ id, audiences }: Profile): string[] =>
  Object.entries(audiences).flatMap(([audience, definition]) =>
    BY_LINK.flatMap((kind) => {
      const what = byLinkAlone(definition, kind)
      return what ? [`${id}: ${audience} comes to ${what} in ${kind} by a link alone`] : []
    }),
  )

function byLinkAlone({ journeys }: AudienceDefinition, kind: JourneyKind): string | undefined {
  const journey = journeys[kind]
  if (!journey) return undefined
  const end = journey.ends === 'signed-in' ? 'a session' : undefined
  for (const facts of whatMayHold(journey.steps)) {
    const way = journey.steps.filter(({ when }) => holds(when, facts))
    const reached = way.find((entry) => isProof(entry, facts) || isOfTheAccount(entry))
    if (reached ? !isProof(reached, facts) : end) return reached ? (reached.id ?? reached.step) : end
  }
  return undefined
}

/** To the address of the link where no account is known, for nothing else is proved of it; else to what the account has. */
const isProof = (entry: Entry, { accountKnown }: Facts): boolean =>
  entry.step === 'code' &&
  (entry.options.purpose === 'verify-email' || (accountKnown && entry.options.purpose === 'sign-in')) &&
  entry.options.channels.includes('email')

const isOfTheAccount = ({ step }: Entry): boolean => ['references', 'details', 'open-account'].includes(step)

/** Every state of what a list asks about, of a visitor who pressed a valid link: known or unknown, never both. */
function whatMayHold(steps: readonly Entry[]): Facts[] {
  const pressed: Facts = {
    identified: true,
    accountKnown: true,
    accountUnknown: false,
    byLink: true,
    linkExpired: false,
    continued: false,
    passkeyUsed: false,
    signedIn: false,
    emailVerified: true,
    phoneVerified: false,
    linked: false,
    termsAccepted: false,
    eligible: false,
  }
  let states: Facts[] = [pressed, { ...pressed, accountKnown: false, accountUnknown: true }]
  for (const fact of new Set(steps.flatMap(({ when }) => asked(when))))
    if (OPEN.includes(fact)) states = states.flatMap((state) => [state, { ...state, [fact]: true }])
  return states
}

const OPEN: readonly (keyof Facts)[] = ['phoneVerified', 'linked', 'termsAccepted', 'eligible']

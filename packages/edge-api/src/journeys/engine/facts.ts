import type { Condition, Entry, Facts, Profile } from '@foyer/contract/profile'
import type { Snapshot } from './snapshot.ts'
import { acceptancesIn, established, type JourneyRow } from './state.ts'

const NO_ACCOUNT: Pick<Snapshot, 'account' | 'customers' | 'factors' | 'accepted'> = {
  account: null,
  customers: [],
  factors: [],
  accepted: [],
}

/** The facts a profile's conditions may ask, from what the journey established and what the database knows. */
export function factsOf(journey: JourneyRow, snapshot: Snapshot, profile: Profile): Facts {
  const known = established(journey.state)
  // A visitor who opens an account is told nothing of one that is there, not even by the steps that would be left out.
  const isOpening = journey.kind === 'create' && !known.createdAccount
  const { account, customers, factors, accepted } = isOpening ? NO_ACCOUNT : snapshot
  const texts = acceptedTexts(journey, accepted)
  return {
    identified: known.email !== undefined || journey.sessionId !== null,
    accountKnown: known.account === 'known',
    accountUnknown: known.account === 'unknown',
    byLink: known.link !== undefined,
    // What a link was when its button was pressed holds for its journey; being revoked ends that too.
    linkExpired: known.link !== undefined && (known.link !== 'valid' || snapshot.link?.isRevoked === true),
    continued: known.continued === true,
    passkeyUsed: known.byPasskey === true,
    signedIn: journey.sessionId !== null,
    emailVerified: known.emailProved === true || isByValidLink(journey, snapshot) || account !== null,
    phoneVerified: factors.some((factor) => factor.kind === 'sms'),
    linked:
      known.linked === true ||
      known.customerId !== undefined ||
      (known.link === 'valid' && snapshot.link?.customerId != null) ||
      customers.length > 0,
    termsAccepted: profile.legal.every((text) => texts.includes(`${text.id}@${text.version}`)),
    eligible: customers.some((customer) => customer.hasActiveContract),
  }
}

/** Begun by a link that was valid when its button was pressed, and was not withdrawn since. */
export const isByValidLink = ({ state }: JourneyRow, { link }: Snapshot): boolean =>
  state.base.link === 'valid' && link !== null && !link.isRevoked

/** With the account, or in this journey: `textId@version`. */
export const acceptedTexts = ({ state }: JourneyRow, withAccount: readonly string[]): string[] => [
  ...withAccount,
  ...acceptancesIn(state).map(({ id, version }) => `${id}@${version}`),
]

export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every((each) => holds(each, facts))
  if ('any' in condition) return condition.any.some((each) => holds(each, facts))
  if ('not' in condition) return !holds(condition.not, facts)
  return facts[condition.fact] === condition.is
}

/** Which facts a condition asks. */
export function asked(condition: Condition | undefined): (keyof Facts)[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(asked)
  if ('any' in condition) return condition.any.flatMap(asked)
  if ('not' in condition) return asked(condition.not)
  return [condition.fact]
}

export const entryId = (entry: Entry): string => entry.id ?? entry.step

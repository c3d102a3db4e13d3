import type { Condition, Entry, Facts, Profile } from '@foyer/contract/profile'
import type { Snapshot } from './snapshot.ts'
import { established, type JourneyRow } from './state.ts'

/** The facts a profile's conditions may ask, from what the journey established and what the database knows. */
export function factsOf(journey: JourneyRow, snapshot: Snapshot, profile: Profile): Facts {
  const known = established(journey.state)
  return {
    identified: known.email !== undefined || journey.sessionId !== null,
    accountKnown: known.account === 'known',
    accountUnknown: known.account === 'unknown',
    byLink: known.link !== undefined,
    // What a link was when its button was pressed holds for its journey; being revoked ends that too.
    linkExpired: known.link !== undefined && (known.link !== 'valid' || snapshot.link?.isRevoked === true),
    continued: known.continued === true,
    signedIn: journey.sessionId !== null,
    emailVerified: known.createdAccount === true || snapshot.account !== null,
    phoneVerified: snapshot.factors.some((factor) => factor.kind === 'sms'),
    linked: known.linked === true || known.link === 'valid' || snapshot.customers.length > 0,
    termsAccepted: profile.legal.every((text) => snapshot.accepted.includes(`${text.id}@${text.version}`)),
    eligible: snapshot.customers.some((customer) => customer.hasActiveContract),
  }
}

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

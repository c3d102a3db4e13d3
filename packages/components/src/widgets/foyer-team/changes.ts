import type {
  Household,
  HouseholdDecision,
  HouseholdRemoval,
  TeamInvitation,
  TeamMember,
  TeamRole,
  TeamSeat,
} from '@foyer/contract/resources'
import type { TeamChange } from '../../core/element/events.ts'
import type { MessageId } from '../../core/messages/message-id.ts'
import type { WriteRequest } from '../../data/elevated-write.ts'

import { personName } from '../../ui/person-name.ts'
import type { People } from './people-store.ts'

/** What a person may do, and where; null is all contracts. */
export interface Seat {
  role: TeamRole
  contracts: readonly string[] | null
}

/** A write as data: the request, and what it changes in what is shown. */
export type Change<Answer = never> = WriteRequest & {
  /** The panel it was made in, where a refusal is said. */
  panel: string
  kind: TeamChange
  apply(people: People, answer: Answer): People
  done: MessageId
  /** The person it was about, as the sentence says it. */
  name: string
  /** The account whose access changes. */
  account?: string
}

/** All contracts are said by silence. */
const wire = ({ role, contracts }: Seat) => (contracts ? { role, contracts } : { role })

const keepInvitation = (people: People, invitation: TeamInvitation): People => {
  const { team } = people
  if (!team) return people
  const isKnown = team.invitations.some(({ id }) => id === invitation.id)
  const invitations = isKnown
    ? team.invitations.map((known) => (known.id === invitation.id ? invitation : known))
    : [invitation, ...team.invitations]
  return { ...people, team: { ...team, invitations } }
}

const keepSeat = (people: People, { account, role, contracts }: TeamSeat): People => {
  const { team } = people
  if (!team) return people
  const members = role
    ? team.members.map((member) => (member.account === account ? { ...member, role, contracts } : member))
    : team.members.filter((member) => member.account !== account)
  return { ...people, team: { ...team, members } }
}

export const invite = (customer: string, email: string, seat: Seat): Change<TeamInvitation> => ({
  panel: 'invite',
  kind: 'invited',
  method: 'POST',
  path: '/team/invitations',
  purpose: 'access',
  body: { customer, email, ...wire(seat) },
  apply: keepInvitation,
  done: 'team.done.invited',
  name: email,
})

/** One that is over gives access again. */
export const resend = ({ id, email, status }: TeamInvitation): Change<TeamInvitation> => ({
  panel: id,
  kind: 'resent',
  method: 'POST',
  path: `/team/invitations/${id}/resend`,
  purpose: status === 'expired' ? 'access' : undefined,
  body: {},
  apply: keepInvitation,
  done: 'team.done.resent',
  name: email,
})

export const revoke = ({ id, email }: TeamInvitation): Change<TeamInvitation> => ({
  panel: id,
  kind: 'revoked',
  method: 'DELETE',
  path: `/team/invitations/${id}`,
  apply: keepInvitation,
  done: 'team.done.revoked',
  name: email,
})

export const changeSeat = (customer: string, member: TeamMember, seat: Seat): Change<TeamSeat> => ({
  panel: member.account,
  kind: 'changed',
  method: 'PATCH',
  path: `/team/members/${member.account}`,
  purpose: 'access',
  body: { customer, ...wire(seat) },
  apply: keepSeat,
  done: 'team.done.changed',
  name: personName(member),
  account: member.account,
})

export const removeMember = (customer: string, member: TeamMember): Change<TeamSeat> => ({
  panel: member.account,
  kind: 'removed',
  method: 'DELETE',
  path: `/team/members/${member.account}?customer=${customer}`,
  purpose: 'access',
  apply: keepSeat,
  done: 'team.done.removed',
  name: personName(member),
  account: member.account,
})

/** A person who was given access stands in the list at once. */
export const decide = (request: Household['requests'][number], decision: 'grant' | 'refuse'): Change<HouseholdDecision> => ({
  panel: request.id,
  kind: decision === 'grant' ? 'granted' : 'refused',
  method: 'POST',
  path: `/household/${request.id}`,
  purpose: decision === 'grant' ? 'access' : undefined,
  body: { decision },
  apply(people, { account }) {
    const { household } = people
    if (!household) return people
    const { id, askedAt: _, ...person } = request
    const member = account && { ...person, account, role: 'member' as const, since: new Date(Date.now()).toISOString() }
    return {
      ...people,
      household: {
        members: member ? [...household.members, member] : household.members,
        requests: household.requests.filter((other) => other.id !== id),
      },
    }
  },
  done: decision === 'grant' ? 'team.done.granted' : 'team.done.refused',
  name: personName(request),
})

export const removeFromHousehold = (customer: string, member: Household['members'][number]): Change<HouseholdRemoval> => ({
  panel: member.account,
  kind: 'removed',
  method: 'DELETE',
  path: `/household/members/${member.account}?customer=${customer}`,
  purpose: 'access',
  apply(people, { account }) {
    const { household } = people
    return household
      ? { ...people, household: { ...household, members: household.members.filter((other) => other.account !== account) } }
      : people
  },
  done: 'team.done.removed',
  name: personName(member),
  account: member.account,
})

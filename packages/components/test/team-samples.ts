import type {
  Contract,
  CustomerAccess,
  Household,
  Session,
  Team,
  TeamEvent,
  TeamEventPage,
  TeamInvitation,
  TeamMember,
} from '@foyer/contract/resources'

export const bakery: CustomerAccess = {
  id: 'bakery',
  reference: '204 118 06',
  name: 'Boulangerie du Rocher Bleu SARL',
  audience: 'professional',
  role: 'admin',
}
export const hotel: CustomerAccess = {
  id: 'hotel',
  reference: '204 133 50',
  name: 'Hôtel des Deux Phares SAM',
  audience: 'professional',
  role: 'admin',
}
export const home: CustomerAccess = { id: 'home', reference: '104 287 55', name: 'Claire Martin', audience: 'individual', role: 'owner' }

/** Somebody who has just proved who it is. */
export const administrator = (customers: readonly CustomerAccess[] = [bakery]): Session => ({
  account: { id: 'claire', email: 'claire.martin@exemple.mc', firstName: 'Claire', lastName: 'Martin', locale: 'fr' },
  customers,
  idleExpiresAt: '2026-11-21T18:00:00Z',
  expiresAt: '2026-11-22T05:00:00Z',
  raised: ['access'],
})

const contract = (id: string, label: string, customer = 'bakery'): Contract => ({
  id,
  reference: `C-20${id.length}1-88`,
  customer,
  label,
  status: 'active',
  from: '2022-11-01',
  to: null,
  deliveryPoints: [],
})

export const contracts = [contract('shop', 'Boutique du port'), contract('oven', 'Fournil'), contract('rooms', 'Chambres', 'hotel')]

const member = (account: string, firstName: string, lastName: string, more: Partial<TeamMember> = {}): TeamMember => ({
  account,
  firstName,
  lastName,
  email: `${account}@exemple.mc`,
  role: 'viewer',
  contracts: null,
  since: '2026-03-02T08:00:00Z',
  lastSignIn: '2026-11-20T08:30:00Z',
  ...more,
})

export const claire = member('claire', 'Claire', 'Martin', { email: 'claire.martin@exemple.mc', role: 'admin' })
export const hugo = member('hugo', 'Hugo', 'Lambert', { role: 'billing', lastSignIn: '2025-12-30T08:30:00Z' })
export const ines = member('ines', 'Inès', 'Rossi', { contracts: ['oven'], lastSignIn: null })

const invitation = (id: string, status: TeamInvitation['status'], more: Partial<TeamInvitation> = {}): TeamInvitation => ({
  id,
  email: `${id}@exemple.mc`,
  role: 'viewer',
  contracts: null,
  status,
  invitedAt: '2026-11-19T09:00:00Z',
  sentAt: '2026-11-19T09:00:00Z',
  expiresAt: '2026-12-19T09:00:00Z',
  ...more,
})

export const sent = invitation('theo.giraud', 'sent', { role: 'billing', contracts: ['shop'] })

/** One of every status, newest first. */
export const invitations: readonly TeamInvitation[] = [
  sent,
  invitation('chiara.conti', 'failed'),
  invitation('louis.marchetti', 'expired', { expiresAt: '2026-11-01T09:00:00Z' }),
  invitation('nadia.castelli', 'revoked'),
  invitation('hugo', 'accepted'),
]

export const pending = invitation('emma.clarke', 'pending')

export const team = (more: Partial<Team> = {}): Team => ({ members: [hugo, claire, ines], invitations, ...more })

const happening = (id: string, action: string, more: Partial<TeamEvent> = {}): TeamEvent => ({
  id,
  at: '2026-11-20T08:30:00Z',
  action,
  actor: { kind: 'member', name: 'Claire Martin', email: 'claire.martin@exemple.mc' },
  subject: { name: 'Hugo Lambert', email: 'hugo@exemple.mc' },
  role: null,
  contracts: null,
  ...more,
})

export const events: readonly TeamEvent[] = [
  happening('e1', 'team.member-changed', { role: 'billing', contracts: 2 }),
  happening('e2', 'team.invited', { subject: { name: null, email: 'theo.giraud@exemple.mc' }, role: 'viewer' }),
  happening('e3', 'team.member-removed', { subject: null }),
  happening('e4', 'link.sent', { actor: { kind: 'operator', name: null, email: null }, subject: null, at: '2025-03-01T08:30:00Z' }),
  happening('e5', 'meter.exchanged', { actor: { kind: 'system', name: null, email: null }, subject: null }),
]

export const log = (more: Partial<TeamEventPage> = {}): TeamEventPage => ({ items: events, next: null, ...more })

export const request: Household['requests'][number] = {
  id: 'request-1',
  firstName: 'Paolo',
  lastName: 'Martin',
  email: 'paolo@exemple.mc',
  askedAt: '2026-11-20T08:30:00Z',
}

export const household = (more: Partial<Household> = {}): Household => ({
  members: [
    {
      account: 'claire',
      firstName: 'Claire',
      lastName: 'Martin',
      email: 'claire.martin@exemple.mc',
      role: 'owner',
      since: '2026-03-01T08:00:00Z',
    },
  ],
  requests: [request],
  ...more,
})

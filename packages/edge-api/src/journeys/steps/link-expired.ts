import { established } from '../engine/state.ts'
import type { Step } from '../engine/step.ts'

/** A link that is over offers a new one to the same address, and to no other. */
export const linkExpired: Step<'link-expired'> = {
  actions: ({ journey, snapshot, entry }) => (journey.state.entries[entry]?.resent || snapshot.link?.isRevoked ? [] : ['resend']),
  async decide({ journey, snapshot, entry }, action) {
    if (action !== 'resend' || journey.state.entries[entry]?.resent || snapshot.link?.isRevoked) return {}
    // Asked for again within a day, the one that is on its way is enough.
    return { established: { resent: true }, effects: snapshot.link?.hasSuccessor ? [] : [{ do: 'renew-link' }] }
  },
  view: ({ journey, snapshot, entry, now }) => ({
    email: masked(snapshot.link?.email ?? ''),
    expiredAt: new Date(snapshot.link?.expiresAt ?? now).toISOString(),
    reason: established(journey.state).link === 'expired' ? 'expired' : 'used',
    resent: journey.state.entries[entry]?.resent === true,
  }),
}

/** `c•••n@example.mc` */
function masked(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  return `${local.slice(0, 1)}\u2022\u2022\u2022${local.length > 2 ? local.slice(-1) : ''}@${domain}`
}

import { maskEmail } from '../../identity/masked-contact.ts'
import { established } from '../engine/state.ts'
import type { Step, StepContext } from '../engine/step.ts'
import { addresseeOf, linkRefusal, sendLimit } from '../sends.ts'

/** A link that is over offers a new one to the same address, and to no other. */
export const linkExpired: Step<'link-expired'> = {
  actions: (context) => (canRenew(context) ? ['resend'] : []),
  async decide(context, action) {
    if (action !== 'resend' || !canRenew(context)) return {}
    // Asked for again within a day, the one that is on its way is enough.
    const { link } = context.snapshot
    if (!link || link.hasSuccessor) return { established: { resent: true } }
    const addressee = await addresseeOf(context, context.keys, 'email', link.email)
    const limit = sendLimit(context, 'email', addressee)
    if (limit) return { refusal: linkRefusal(limit) }
    return { established: { resent: true }, effects: [{ do: 'renew-link', addressee }] }
  },
  view: ({ journey, snapshot, entry, now }) => ({
    email: maskEmail(snapshot.link?.email ?? ''),
    expiredAt: new Date(snapshot.link?.expiresAt ?? now).toISOString(),
    reason: snapshot.link?.isRevoked ? 'revoked' : established(journey.state).link === 'expired' ? 'expired' : 'used',
    begins: snapshot.link?.kind ?? 'activate',
    isCompleted: snapshot.link?.isCompleted === true,
    resent: journey.state.entries[entry]?.resent === true,
  }),
}

/**
 * Not one that was revoked, nor one that has done its work: its account logs in. Nor one for a new password: what was proved
 * before it was sent is to be proved again.
 */
const canRenew = ({ journey, snapshot: { link }, entry }: StepContext<'link-expired'>): boolean =>
  link?.kind === 'activate' && !link.isRevoked && !link.isCompleted && !journey.state.entries[entry]?.resent

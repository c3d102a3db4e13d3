import type { Channel, SentChannel } from '@foyer/contract/factors'
import { RELEASE_OPEN_MS } from '../../identity/factors/release.ts'
import type { StepContext } from '../engine/step.ts'
import type { Target } from './codes.ts'

type Context = Pick<StepContext<'code'>, 'options' | 'snapshot' | 'now'>

export const isSent = (target: Target): target is Target<SentChannel> => target.channel === 'email' || target.channel === 'sms'

/** Verified channels that a code may go to, the one used last first. */
export const sentTargets = ({ options, snapshot }: Context): Target<SentChannel>[] =>
  snapshot.factors
    .map(({ kind, target }) => ({ channel: kind, target }))
    .filter(isSent)
    .filter(({ channel }) => options.channels.includes(channel))

/** Authenticators, stronger than a code that is sent, the one used last first; then the recovery codes. */
export function authenticatorTargets({ options, snapshot }: Context): Target[] {
  const kinds: Channel[] = []
  for (const { kind } of snapshot.factors)
    if ((kind === 'totp' || kind === 'passkey') && options.channels.includes(kind) && !kinds.includes(kind)) kinds.push(kind)
  if (kinds.length > 0 && snapshot.recoveryCodes > 0 && options.channels.includes('recovery')) kinds.push('recovery')
  return kinds.map((channel) => ({ channel, target: channel }))
}

/** The customer who lost every authenticator has asked, and waited long enough, to sign in by a code that is sent. */
export const isReleased = ({ options, snapshot: { releaseDueAt }, now }: Context): boolean =>
  options.purpose === 'sign-in' && releaseDueAt !== null && releaseDueAt <= now && now < releaseDueAt + RELEASE_OPEN_MS

/**
 * How the account can prove that it is its owner's. A stronger factor that was added protects: nothing weaker is taken
 * beside it, but after a release.
 */
export function accountTargets(context: Context): Target[] {
  const authenticators = authenticatorTargets(context)
  if (authenticators.length === 0) return sentTargets(context)
  return isReleased(context) ? [...authenticators, ...sentTargets(context)] : authenticators
}

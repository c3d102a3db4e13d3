import type { SentChannel } from '@foyer/contract/factors'
import type { CodeView } from '@foyer/contract/steps/code'
import { RELEASE_DELAY_MS } from '../../identity/factors/release.ts'
import { maskTarget } from '../../identity/masked-contact.ts'
import { HOUR_MS } from '../../platform/durations.ts'
import type { Decision, StepContext } from '../engine/step.ts'
import { securityNotices } from '../notices.ts'
import { authenticatorTargets, isReleased } from './channels.ts'
import type { Target } from './codes.ts'

type Context = StepContext<'code'>

/**
 * Where a customer who lost every authenticator asks to do without: the e-mail address, beside the password that was right.
 * Undefined where nothing stronger stands in the way, or it stands there no more.
 */
export function releaseTarget(context: Context): Target<SentChannel> | undefined {
  const { options, snapshot } = context
  const isOffered = options.lost === 'wait' && options.purpose === 'sign-in' && !isReleased(context)
  if (!isOffered || !snapshot.account || authenticatorTargets(context).length === 0) return undefined
  return { channel: 'email', target: snapshot.account.email.toLowerCase() }
}

/** The code came from the mailbox: the delay begins, the owner hears of it everywhere and may object, and no session is opened. */
export function askRelease(context: Context): Decision {
  const pending = context.snapshot.releaseDueAt
  const isPending = pending !== null && pending > context.now
  const dueAt = isPending ? pending : context.now + RELEASE_DELAY_MS
  return {
    refusal: { code: 'release-pending', until: new Date(dueAt).toISOString() },
    effects: [
      { do: 'spend-code', entry: context.entry },
      ...(isPending
        ? []
        : [{ do: 'ask-release' as const, dueAt }, ...securityNotices(context, { what: 'release-asked', until: dueAt }, true)]),
    ],
  }
}

/** What a code step's screen says of it. */
export function releaseView(context: Context): Pick<CodeView, 'lost'> {
  const target = releaseTarget(context)
  if (!target) return {}
  const { releaseDueAt } = context.snapshot
  const isPending = releaseDueAt !== null && releaseDueAt > context.now
  return {
    lost: {
      channel: 'email',
      target: maskTarget('email', target.target),
      dueAt: isPending ? new Date(releaseDueAt).toISOString() : null,
      delayHours: RELEASE_DELAY_MS / HOUR_MS,
    },
  }
}

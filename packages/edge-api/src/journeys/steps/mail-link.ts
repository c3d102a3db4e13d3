import { DAY_MS } from '../../platform/durations.ts'
import type { Effect, EffectOf } from '../engine/effects.ts'
import { acceptancesIn, established } from '../engine/state.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { accountExistsEmail, linkEmail } from '../notices.ts'
import { RESEND_AFTER_MS } from '../parameters.ts'
import { addresseeOf, linkRefusal, sendLimit } from '../sends.ts'
import { toIdentify } from './context.ts'

type Context = StepContext<'mail-link'>

/** Waits, and never goes on: what follows begins with the press on the link's button, wherever that is. */
export const mailLink: Step<'mail-link'> = {
  actions: () => ['resend', 'change'],
  arrive: async (context) => send(context),
  async decide(context, action) {
    if (action === 'change') return toIdentify(context)
    if (action !== 'resend') return {}
    const until = waitsUntil(context)
    return context.now < until ? { refusal: { code: 'link-too-soon', until: new Date(until).toISOString() } } : send(context)
  },
  view: (context) => ({
    begins: context.options.begins,
    email: addressOf(context),
    lifetimeDays: context.options.lifetimeDays,
    maxUses: context.options.maxUses,
    resendAt: new Date(Math.max(waitsUntil(context), sendLimit(context, 'email', null)?.until ?? 0)).toISOString(),
  }),
}

/** A minute after the link was sent; where none was, for there were too many already, nothing is waited for. */
function waitsUntil({ journey, entry, now }: Context): number {
  const sentAt = journey.state.entries[entry]?.linkSentAt
  return sentAt === undefined ? now : sentAt + RESEND_AFTER_MS
}

const addressOf = ({ journey }: Context): string => established(journey.state).email ?? journey.email ?? ''

async function send(context: Context): Promise<Decision> {
  const { options, journey, now } = context
  const email = addressOf(context)
  const addressee = await addresseeOf(context, context.keys, 'email', email)
  const limit = sendLimit(context, 'email', addressee)
  if (limit) return { refusal: linkRefusal(limit) }
  const lifetimeMs = options.lifetimeDays * DAY_MS
  const known = established(journey.state)
  const effect: Effect = {
    do: 'send-link',
    begins: options.begins,
    email,
    addressee,
    expiresAt: now + lifetimeMs,
    maxUses: options.maxUses,
    accepted: acceptancesIn(journey.state),
    returnTo: known.returnTo ?? null,
    ...messageOf(context, lifetimeMs),
  }
  return { established: { linkSentAt: now }, effects: [effect] }
}

/** A link where there is something to activate or recover; otherwise what its owner alone may hear. */
function messageOf(context: Context, lifetimeMs: number): Pick<EffectOf<'send-link'>, 'message' | 'isHeard' | 'hasLink'> {
  const { options, snapshot, journey, now } = context
  const email = addressOf(context)
  const { account } = snapshot
  if (options.begins === 'activate' && account) return { message: () => accountExistsEmail(context, email), isHeard: true, hasLink: false }
  const link = { kind: options.begins, email, customerId: null, firstName: null, lastName: null, maxUses: options.maxUses }
  return {
    message: (url) => linkEmail({ link, account, audience: journey.audience, locale: journey.locale, url, now, lifetimeMs }),
    isHeard: options.begins === 'activate' || account !== null,
    hasLink: true,
  }
}

import { normalizeCode } from '@foyer/contract/rules/codes'
import type { CodeInput, CodeSwitchInput } from '@foyer/contract/steps/code'
import { uuidv7 } from '../../uuid.ts'
import { challengeOf, challengeView, checkCode, freshCode, shown, type Target, tooSoon } from '../engine/codes.ts'
import { countTry } from '../engine/count-try.ts'
import { entryId } from '../engine/facts.ts'
import { established } from '../engine/state.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { toIdentify } from '../engine/to-identify.ts'

type Context = StepContext<'code'>

/** One code, to a channel that is verified already, or to the address that it verifies. */
export const code: Step<'code'> = {
  actions: (context) => [
    'submit',
    'resend',
    ...(otherChannels(context).length > 0 ? (['switch-channel'] as const) : []),
    ...(context.options.purpose === 'verify-email' && context.journey.linkId === null ? (['change'] as const) : []),
  ],
  needs: (input, reservation) => ('code' in input ? { count: [countTry(reservation)] } : {}),
  arrive: (context) => send(context, channels(context)[0]),
  async decide(context, action, input) {
    if (action === 'change') return toIdentify(context)
    const current = currentOf(context)
    if (action === 'resend') {
      const channel = channels(context).find((each) => each.channel === current?.channel && each.target === current.target)
      const refusal = tooSoon(current, context.now)
      return refusal ? { refusal } : send(context, channel ?? channels(context)[0])
    }
    if (action === 'switch-channel') {
      const wanted = (input as CodeInput & CodeSwitchInput).channel
      return send(context, otherChannels(context).find((each) => each.channel === wanted) ?? channels(context)[0])
    }
    const refusal = await checkCode(context, current, normalizeCode(input.code) ?? '')
    if (refusal) return { refusal }
    // Nobody was sent this code: who guessed it has proved nothing.
    if (context.options.purpose !== 'verify-email' && !context.snapshot.account) return { refusal: { code: 'code-expired' } }
    return prove(context)
  },
  view(context) {
    const challenge = currentOf(context)
    const others = otherChannels(context).map(({ channel, target }) => ({ channel, target: shown(channel, target) }))
    const { purpose } = context.options
    if (challenge) return { purpose, channel: challenge.channel, others, ...challengeView(challenge, context) }
    const { channel, target } = channels(context)[0]
    const at = new Date(context.now).toISOString()
    return { purpose, channel, target: shown(channel, target), others, expiresAt: at, resendAt: at, triesLeft: 0, delivery: 'failed' }
  },
}

/** Where a code may go, the channel used last first; the address given, where nothing more may be known. */
function channels(context: Context): [Target, ...Target[]] {
  const { options, snapshot, journey } = context
  const given: Target = { channel: 'email', target: established(journey.state).email ?? journey.email ?? '' }
  if (options.purpose === 'verify-email' || (isSecret(context) && options.channels.includes('email'))) return [given]
  const [first, ...rest] = snapshot.factors
    .filter((factor) => options.channels.includes(factor.kind))
    .map((factor) => ({ channel: factor.kind, target: factor.target }))
  return first ? [first, ...rest] : [given]
}

/** Whether a stranger would learn from the account's channels that it is there, and of its number. */
const isSecret = ({ profile, audience, journey, snapshot }: Context): boolean =>
  profile.identify === 'neutral' &&
  !snapshot.isKnownDevice &&
  !audience.journeys[journey.kind]?.steps.some((each) => each.step === 'password' && journey.state.entries[entryId(each)]?.done)

const currentOf = (context: Context) => challengeOf(context, channels(context))

function otherChannels(context: Context): Target[] {
  const current = currentOf(context) ?? channels(context)[0]
  return channels(context).filter((each) => each.channel !== current.channel)
}

async function send(context: Context, { channel, target }: Target): Promise<Decision> {
  const isHeard = context.options.purpose === 'verify-email' || context.snapshot.account !== null
  const fresh = await freshCode(context, { channel, target, purpose: context.options.purpose, isHeard })
  return 'refusal' in fresh ? { refusal: fresh.refusal } : { effects: [fresh.effect] }
}

/** The code was right: the channel is proved, and a new account can be written. */
function prove(context: Context): Decision {
  const { channel, target } = currentOf(context) ?? channels(context)[0]
  const known = established(context.journey.state)
  const { link } = context.snapshot
  const byLink =
    known.link === 'valid' && link
      ? [{ do: 'link-customer' as const, customerId: link.customerId, role: link.role, linkId: link.id, contracts: link.contracts }]
      : []
  const proved = { done: true, channel, ...(byLink.length > 0 ? { linked: true as const } : {}) } as const
  const spent = { do: 'spend-code', entry: context.entry } as const
  if (context.options.purpose !== 'verify-email')
    return { established: proved, effects: [spent, { do: 'use-factor', channel, target }, ...byLink] }
  if (context.snapshot.account) return { hasAccount: true, effects: [spent] }
  if (known.email === undefined || known.passwordHash === undefined) throw new Error('An e-mail was verified before a password was chosen.')
  return {
    established: { ...proved, createdAccount: true },
    effects: [
      spent,
      {
        do: 'create-account',
        accountId: uuidv7(context.now, context.random),
        email: known.email,
        firstName: known.firstName ?? '',
        lastName: known.lastName ?? '',
        passwordHash: known.passwordHash,
      },
      ...byLink,
    ],
  }
}

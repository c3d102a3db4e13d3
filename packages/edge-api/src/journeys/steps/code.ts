import { normalizeCode } from '@foyer/contract/rules/codes'
import type { CodeInput, CodeSwitchInput } from '@foyer/contract/steps/code'
import { accountExistsLetter } from '../engine/account-exists.ts'
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
    ...(provesGiven(context) && context.journey.linkId === null ? (['change'] as const) : []),
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
    const wasSent = provesGiven(context) ? !isRefusedAccount(context) : context.snapshot.account !== null
    if (!wasSent) return { refusal: { code: 'code-expired' } }
    return prove(context)
  },
  view(context) {
    const challenge = currentOf(context)
    const others = otherChannels(context).map((other) => ({ channel: other.channel, target: shown(other.channel, other.target) }))
    const { purpose } = context.options
    const [first] = channels(context)
    const { channel } = challenge ?? first
    const target = shownTarget(context, challenge ?? first)
    if (challenge) return { purpose, channel, others, ...challengeView(challenge, context), target }
    const at = new Date(context.now).toISOString()
    return { purpose, channel, target, others, expiresAt: at, resendAt: at, triesLeft: 0, delivery: 'failed' }
  },
}

/** Where a code may go, the channel used last first; the address given, where nothing more may be known. */
function channels(context: Context): [Target, ...Target[]] {
  const { options, snapshot } = context
  const given: Target = { channel: 'email', target: typedAddress(context) }
  if (provesGiven(context)) return [given]
  if (isSecret(context) && options.channels.includes('email'))
    return [{ channel: 'email', target: snapshot.account?.email.toLowerCase() ?? given.target }]
  const [first, ...rest] = snapshot.factors
    .filter((factor) => options.channels.includes(factor.kind))
    .map((factor) => ({ channel: factor.kind, target: factor.target }))
  return first ? [first, ...rest] : [given]
}

const typedAddress = ({ journey }: Context): string => established(journey.state).email ?? journey.email ?? ''

/** The address that was typed is what the code proves, whoever's it is. */
const provesGiven = ({ options: { purpose } }: Context): boolean => purpose === 'verify-email' || purpose === 'contact'

/** What the screen says of where the code went: where the account is secret, no more than was typed. */
const shownTarget = (context: Context, { channel, target }: Target): string =>
  isSecret(context) ? typedAddress(context) : shown(channel, target)

/** Whether a stranger would learn from the account's channels that it is there, and of its number. */
const isSecret = ({ profile, audience, journey, snapshot }: Context): boolean =>
  profile.identify === 'neutral' &&
  !snapshot.isKnownDevice &&
  !audience.journeys[journey.kind]?.steps.some(
    (each) => (each.step === 'password' || each.step === 'credentials') && journey.state.entries[entryId(each)]?.done,
  )

const currentOf = (context: Context) => challengeOf(context, channels(context))

function otherChannels(context: Context): Target[] {
  const current = currentOf(context) ?? channels(context)[0]
  return channels(context).filter((each) => each.channel !== current.channel)
}

async function send(context: Context, { channel, target }: Target): Promise<Decision> {
  const isHeard = provesGiven(context) || context.snapshot.account !== null
  const letter = isRefusedAccount(context) ? accountExistsLetter(context, target) : undefined
  const fresh = await freshCode(context, { channel, target, purpose: context.options.purpose, isHeard, ...(letter ? { letter } : {}) })
  return 'refusal' in fresh ? { refusal: fresh.refusal } : { effects: [fresh.effect] }
}

/** An account is to be opened where one is, and only the letter may tell. */
const isRefusedAccount = ({ options, profile, snapshot }: Context): boolean =>
  options.purpose === 'verify-email' && profile.identify === 'neutral' && snapshot.account !== null

/** The code was right: the channel is proved. A link that led here links its customer, once the account is known. */
function prove(context: Context): Decision {
  const { channel, target } = currentOf(context) ?? channels(context)[0]
  const spent = { do: 'spend-code', entry: context.entry } as const
  if (provesGiven(context)) return { established: { done: true, channel, emailProved: true }, effects: [spent] }
  const { link } = context.snapshot
  const byLink =
    established(context.journey.state).link === 'valid' && link?.customerId
      ? [{ do: 'link-customer' as const, customerId: link.customerId, role: link.role, linkId: link.id, contracts: link.contracts }]
      : []
  return {
    established: { done: true, channel, ...(byLink.length > 0 ? { linked: true as const } : {}) },
    effects: [spent, { do: 'use-factor', channel, target }, ...byLink],
  }
}

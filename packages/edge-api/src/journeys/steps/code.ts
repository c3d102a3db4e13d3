import type { SentChannel } from '@foyer/contract/factors'
import type { StepInputs, SwitchChannelInput } from '@foyer/contract/journeys'
import { normalizeCode } from '@foyer/contract/rules/codes'
import type { CodeView } from '@foyer/contract/steps/code'
import { passkeyRequest } from '../../identity/factors/passkeys.ts'
import { relyingParty } from '../../identity/factors/relying-party.ts'
import { maskTarget } from '../../identity/masked-contact.ts'
import { base64url, fromHex, hex } from '../../platform/keys/keys.ts'
import type { Effect } from '../engine/effects.ts'
import { entryId } from '../engine/facts.ts'
import { established } from '../engine/state.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { accountExistsEmail, securityNotices } from '../notices.ts'
import { checkAuthenticator, countAuthenticatorTry, readAuthenticatorTries } from '../proofs/authenticators.ts'
import { accountTargets, authenticatorTargets, isReleased, isSent } from '../proofs/channels.ts'
import { challengeOf, challengeView, checkCode, countTry, freshCode, type Target, tooSoon } from '../proofs/codes.ts'
import { askRelease, releaseTarget, releaseView } from '../proofs/release.ts'
import { toIdentify } from './context.ts'

type Context = StepContext<'code'>

/** One code, to a channel that is verified already, or to the address that it verifies; or an authenticator in its place. */
export const code: Step<'code'> = {
  actions: (context) => [
    'submit',
    ...(isSent(currentTarget(context)) ? (['resend'] as const) : []),
    ...(otherChannels(context).length > 0 || releases(context).length > 0 ? (['switch-channel'] as const) : []),
    ...(provesGiven(context) && context.journey.linkId === null ? (['change'] as const) : []),
  ],
  needs: (input, reservation) =>
    'code' in input || 'passkey' in input
      ? { count: [countTry(reservation), countAuthenticatorTry(reservation)], read: readAuthenticatorTries(reservation) }
      : {},
  arrive: (context) => ask(context, channels(context)[0]),
  async decide(context, action, input) {
    if (action === 'change') return toIdentify(context)
    const current = currentOf(context)
    if (action === 'resend') return askAnew(context, currentTarget(context))
    if (action === 'switch-channel') {
      const wanted = (input as StepInputs['code'] & SwitchChannelInput).channel
      const other = [...otherChannels(context), ...releases(context)].find((each) => each.channel === wanted)
      return askAnew(context, other ?? channels(context)[0])
    }
    if (current && !isSent(current)) {
      const { isRight, ...proof } = await checkAuthenticator(context, current, input)
      return isRight ? prove(context, current, proof.effects ?? []) : proof
    }
    const refusal = await checkCode(context, current, normalizeCode(input.code ?? '') ?? '')
    if (refusal) return { refusal }
    // This code was not sent: guessing it proves nothing.
    const wasSent = provesGiven(context) ? !isRefusedAccount(context) : context.snapshot.account !== null
    if (!wasSent) return { refusal: { code: 'code-expired' } }
    const target = currentTarget(context)
    if (releases(context).length > 0) return askAgain(context, askRelease(context))
    return prove(context, target, isSent(target) ? [{ do: 'use-factor', channel: target.channel, target: target.target }] : [])
  },
  view(context) {
    const challenge = currentOf(context)
    const target = currentTarget(context)
    const others = otherChannels(context).map((other) => ({ channel: other.channel, target: shownOf(context, other) }))
    const base = {
      purpose: context.options.purpose,
      channel: target.channel,
      others,
      ...(releases(context).length > 0 ? releaseView(context) : {}),
    }
    if (challenge)
      return { ...base, ...challengeView(challenge, context), ...passkeyOf(context, challenge), target: shownTarget(context, target) }
    const at = new Date(context.now).toISOString()
    return { ...base, target: shownTarget(context, target), expiresAt: at, resendAt: at, triesLeft: 0, delivery: 'failed' }
  },
}

/** How it can be proved, what comes first first; by the address given alone, where nothing more may be known. */
function channels(context: Context): [Target, ...Target[]] {
  const { options, snapshot } = context
  const given: Target = { channel: 'email', target: typedAddress(context) }
  if (provesGiven(context)) return [given]
  if (isSecret(context) && options.channels.includes('email'))
    return [{ channel: 'email', target: snapshot.account?.email.toLowerCase() ?? given.target }]
  const [first, ...rest] = accountTargets(context)
  return first ? [first, ...rest] : [given]
}

/** Where a release is asked for: nothing where the account needs none, or may not be disclosed. */
function releases(context: Context): Target<SentChannel>[] {
  const target = isSecret(context) ? undefined : releaseTarget(context)
  return target ? [target] : []
}

const typedAddress = ({ journey, snapshot }: Context): string =>
  established(journey.state).email ?? journey.email ?? (journey.sessionId === null ? '' : (snapshot.account?.email ?? ''))

/** The address that was typed is what the code proves, whether or not it has an account. */
const provesGiven = ({ options: { purpose } }: Context): boolean => purpose === 'verify-email' || purpose === 'contact'

const shownOf = (context: Context, target: Target): string =>
  isSent(target) ? maskTarget(target.channel, target.target, isStranger(context)) : ''

/** What the screen says of where the code went: where the account is secret, no more than was typed. */
const shownTarget = (context: Context, target: Target): string => (isSecret(context) ? typedAddress(context) : shownOf(context, target))

/** Whether a stranger would learn from the account's channels that it is there, and of its number. */
const isSecret = (context: Context): boolean => context.profile.identify === 'neutral' && isStranger(context)

/** Who has shown no more than an address: no session, no device that signed in before, no password. */
const isStranger = ({ audience, journey, snapshot }: Context): boolean =>
  journey.sessionId === null &&
  !snapshot.isKnownDevice &&
  !audience.journeys[journey.kind]?.steps.some(
    (each) => (each.step === 'password' || each.step === 'credentials') && journey.state.entries[entryId(each)]?.done,
  )

const currentOf = (context: Context) => challengeOf(context, [...channels(context), ...releases(context)])

const currentTarget = (context: Context): Target => currentOf(context) ?? channels(context)[0]

function otherChannels(context: Context): Target[] {
  const current = currentTarget(context)
  return channels(context).filter((each) => each.channel !== current.channel)
}

/** What a passkey is to sign, drawn with its challenge. */
const CHALLENGE_BYTES = 32

/** By resend or by switching: another code on a channel leaves a minute after the one before it. */
async function askAnew(context: Context, target: Target): Promise<Decision> {
  const refusal = isSent(target) ? tooSoon(lastSent(context, target.channel), context.now) : null
  return refusal ? { refusal } : ask(context, target)
}

/** The challenge knows of the channel that is shown alone. */
function lastSent(context: Context, channel: SentChannel): { sentAt: number } | undefined {
  const sentAt = context.journey.state.entries[context.entry]?.codeSentAt?.[channel]
  const current = currentOf(context)
  return current?.channel === channel ? current : sentAt === undefined ? undefined : { sentAt }
}

async function ask(context: Context, target: Target): Promise<Decision> {
  if (isSent(target)) return send(context, target)
  const { channel } = target
  return { effects: [{ do: 'expect-proof', entry: context.entry, channel, challenge: hex(context.random(CHALLENGE_BYTES)) }] }
}

/** The code did its work, and it was not to sign in: what was asked before is asked again. */
async function askAgain(context: Context, decision: Decision): Promise<Decision> {
  const { effects = [], established } = await ask(context, channels(context)[0])
  return { ...decision, ...(established ? { established } : {}), effects: [...(decision.effects ?? []), ...effects] }
}

async function send(context: Context, target: Target<SentChannel>): Promise<Decision> {
  const isHeard = provesGiven(context) || context.snapshot.account !== null
  const replacement = isRefusedAccount(context) ? accountExistsEmail(context, target.target) : undefined
  const purpose = releases(context).length > 0 ? 'release' : context.options.purpose
  const fresh = await freshCode(context, { ...target, purpose, isHeard, ...(replacement ? { replacement } : {}) })
  if ('refusal' in fresh) return { refusal: fresh.refusal }
  const { codeSentAt } = context.journey.state.entries[context.entry] ?? {}
  return { established: { codeSentAt: { ...codeSentAt, [target.channel]: context.now } }, effects: [fresh.effect] }
}

/** An account is to be opened where one is, and only the e-mail may tell; a link to the address leads to its log-in. */
const isRefusedAccount = ({ options, profile, journey, snapshot }: Context): boolean =>
  options.purpose === 'verify-email' && profile.identify === 'neutral' && snapshot.account !== null && journey.linkId === null

function passkeyOf(context: Context, { channel, codeMac }: { channel: string; codeMac: string }): Pick<CodeView, 'passkey'> {
  if (channel !== 'passkey') return {}
  const passkeys = context.snapshot.factors.filter(({ kind }) => kind === 'passkey')
  return { passkey: passkeyRequest(relyingParty(context), base64url(fromHex(codeMac)), passkeys) }
}

/** The proof was right: the channel is proved. A link that led here links its customer, once the account is known. */
function prove(context: Context, target: Target, used: readonly Effect[]): Decision {
  const { channel } = target
  const provedAt = context.now
  const spent = { do: 'spend-code', entry: context.entry } as const
  // Another journey opened the account meanwhile: what would be given for a new one is not asked.
  if (context.options.purpose === 'verify-email' && context.snapshot.account) return { hasAccount: true, effects: [spent] }
  if (provesGiven(context)) return { established: { done: true, channel, provedAt, emailProved: true }, effects: [spent] }
  const { link } = context.snapshot
  const byLink =
    established(context.journey.state).link === 'valid' && link?.customerId
      ? [{ do: 'link-customer' as const, customerId: link.customerId, role: link.role, linkId: link.id, contracts: link.contracts }]
      : []
  return {
    established: { done: true, channel, provedAt, ...(byLink.length > 0 ? { linked: true as const } : {}) },
    effects: [spent, ...used, ...afterProof(context, target), ...byLink],
  }
}

/** What the owner hears of, and what a release comes to: a factor that is proved is not lost. */
function afterProof(context: Context, target: Target): Effect[] {
  const { snapshot } = context
  if (target.channel === 'recovery') return securityNotices(context, { what: 'recovery-code-used', left: snapshot.recoveryCodes - 1 })
  if (!isSent(target))
    return snapshot.releaseDueAt === null ? [] : [{ do: 'cancel-release' }, ...securityNotices(context, { what: 'release-cancelled' })]
  if (!isReleased(context) || authenticatorTargets(context).length === 0) return []
  return [{ do: 'release-factors' }, ...securityNotices(context, { what: 'factors-released' }, true)]
}

import type { Channel, SentChannel } from '@foyer/contract/factors'
import type { Refusal } from '@foyer/contract/journeys'
import { maskTarget } from '../../identity/masked-contact.ts'
import type { MessageDraft, TemplateValues } from '../../messages/message.ts'
import { challenge, journey } from '../../platform/database/identity.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { hex, isEqual } from '../../platform/keys/keys.ts'
import type { Effect } from '../engine/effects.ts'
import type { Challenge } from '../engine/snapshot.ts'
import type { Reservation, StepContext } from '../engine/step.ts'
import { CODE_LIFETIME_MS, CODE_TRIES, RESEND_AFTER_MS } from '../parameters.ts'
import { addresseeOf, limitOf, ownLimits, sendLimit, toRefusal } from '../sends.ts'

const j = alias(journey, 'j')
const challenges = unqualified(challenge)

type Asking = StepContext<'code'> | StepContext<'phone'> | StepContext<'email'>

/** Where a code may go, or the authenticator in its place. */
export type Target<Name extends Channel = Channel> = { [Each in Name]: { channel: Each; target: string } }[Name]

/**
 * The entry's challenge, if its code went to one of `targets`. After going back and giving another address, no code
 * that came to the first one is of any use, also where none can be sent to the second.
 */
export const challengeOf = (context: Asking, targets: readonly Target[]): Challenge | undefined =>
  context.snapshot.challenges.find(
    ({ entry, channel, target }) => entry === context.entry && targets.some((each) => each.channel === channel && each.target === target),
  )

/** Six digits, each as likely as any other: what would favour some is thrown away and drawn again. */
export function drawCode(random: (bytes: number) => Uint8Array): string {
  for (;;) {
    const [a = 0, b = 0, c = 0] = random(3)
    const value = (a << 16) | (b << 8) | c
    if (value < 16_000_000) return String(value % 1_000_000).padStart(6, '0')
  }
}

/**
 * The effect that sends a fresh code, or why none may leave now. With `isHeard: false` nothing leaves, but all else is
 * the same: a stranger cannot tell that no account is there. With a `replacement` that leaves in its place. What is sent to an address or
 * number is counted for it as well, beside what its sender asked for; under `addressee` where the address says nothing of its sender.
 */
export async function freshCode(
  context: Asking,
  to: Target<SentChannel> & {
    purpose: TemplateValues['code']['purpose']
    isHeard: boolean
    replacement?: MessageDraft
    addressee?: string
  },
): Promise<{ effect: Effect } | { refusal: Refusal }> {
  const { snapshot, profile, now } = context
  const addressee = to.addressee ?? (await addresseeOf(context, context.keys, to.channel, to.target))
  const limit = sendLimit(context, to.channel, addressee)
  if (limit) return { refusal: toRefusal(limit) }
  const until = to.addressee ? limitOf(snapshot.addressee.sends, ownLimits(profile), now) : null
  if (until !== null) return { refusal: toRefusal({ code: 'code-too-many', until }) }
  const code = drawCode(context.random)
  const expiresAt = context.now + CODE_LIFETIME_MS
  const codeMac = hex(await context.keys.mac('code', `${context.journey.id}/${context.entry}/${code}`))
  const { account, link } = context.snapshot
  const message = {
    channel: to.channel,
    to: to.target,
    template: 'code' as const,
    locale: context.journey.locale,
    audience: context.journey.audience,
    values: {
      code,
      purpose: to.purpose,
      // A name that was typed here is not written to an address that is not proved: it could be an advertisement.
      firstName: account?.firstName ?? link?.firstName ?? null,
      ...(to.purpose === 'recover' ? { loginName: account?.loginName ?? null } : {}),
      host: context.host,
      expiresAt,
    },
    expiresAt,
  }
  return {
    effect: {
      do: 'send-code',
      entry: context.entry,
      channel: to.channel,
      target: to.target,
      codeMac,
      keyId: context.keys.current,
      expiresAt,
      addressee,
      message: to.replacement ?? message,
      isHeard: to.isHeard,
    },
  }
}

/** Another code on the same channel is not sent within a minute. */
export function tooSoon(challenge: Pick<Challenge, 'sentAt'> | undefined, now: number): Refusal | null {
  if (!challenge || now >= challenge.sentAt + RESEND_AFTER_MS) return null
  return { code: 'code-too-soon', until: new Date(challenge.sentAt + RESEND_AFTER_MS).toISOString() }
}

/** Whether the code given is the challenge's. The try was counted when the turn was reserved. */
export async function checkCode(context: Asking, challenge: Challenge | undefined, code: string): Promise<Refusal | null> {
  if (!challenge || challenge.expiresAt <= context.now) return { code: 'code-expired' }
  if (challenge.reservation !== context.reservation) return { code: challenge.tries >= CODE_TRIES ? 'code-exhausted' : 'code-expired' }
  const mac = hex(await context.keys.mac('code', `${context.journey.id}/${context.entry}/${code}`, challenge.keyId))
  if (isEqual(mac, challenge.codeMac)) return null
  const triesLeft = CODE_TRIES - challenge.tries
  return triesLeft > 0 ? { code: 'code-wrong', triesLeft } : { code: 'code-exhausted', triesLeft: 0 }
}

/** What a screen with a code field needs. */
export function challengeView(challenge: Challenge, { now, profile }: Pick<Asking, 'now' | 'profile'>) {
  return {
    target: maskTarget(challenge.channel, challenge.target),
    expiresAt: new Date(challenge.expiresAt).toISOString(),
    resendAt: new Date(challenge.sentAt + RESEND_AFTER_MS).toISOString(),
    triesLeft: Math.max(0, CODE_TRIES - challenge.tries),
    delivery: deliveryOf(challenge, profile, now),
  }
}

/** A message leaves after the response: only one that has not left by then is late. */
const LATE_AFTER_MS = 8_000

/** Where accounts are not disclosed, what became of a message is not either: there may have been none. */
function deliveryOf({ delivery, sentAt }: Challenge, { identify }: Asking['profile'], now: number): 'queued' | 'sent' | 'failed' {
  if (delivery === null || identify === 'neutral') return 'sent'
  return delivery === 'queued' && now - sentAt < LATE_AFTER_MS ? 'sent' : delivery
}

/** Counts a try of the current entry's code, before anything is compared. A resend does not reset it. */
export function countTry({ tokenHash, claimed, id, now }: Reservation): Statement {
  return statement(sql`UPDATE ${challenges} SET ${challenges.tries} = ${challenges.tries} + 1, ${challenges.reservation} = ${id}
    WHERE (${challenges.journeyId}, ${challenges.entry}) = (SELECT ${j.id}, ${j.entry} FROM ${j} WHERE ${j.tokenHash} = ${tokenHash} AND ${claimed})
      AND ${challenges.tries} < ${CODE_TRIES} AND ${challenges.expiresAt} > ${now} AND ${challenges.spentAt} IS NULL`)
}

import type { RefusalCode } from '@foyer/contract/errors'
import type { SentChannel } from '@foyer/contract/factors'
import type { Profile } from '@foyer/contract/profile'
import { mailboxOf } from '@foyer/contract/rules/emails'
import { subjectOf } from '../identity/subjects.ts'
import { type SQL, sql } from '../platform/database/statement.ts'
import { DAY_MS, HOUR_MS } from '../platform/durations.ts'
import type { KeyRing } from '../platform/keys/keys.ts'
import { type Bucket, bucketName, countIn, countOf } from '../platform/throttle/bucket.ts'
import type { EffectContext } from './engine/effects.ts'
import type { Sends, Snapshot } from './engine/snapshot.ts'
import type { JourneyRow } from './engine/state.ts'
import { DEFAULT_SEND_LIMITS, NUMBER_LIMITS } from './parameters.ts'

/** `known-device`, operators' links and everybody else are counted apart, so that a stranger cannot close recovery. */
export type SenderClass = 'known-device' | 'link' | 'stranger'

interface Sender {
  snapshot: Snapshot
  journey: JourneyRow
}

export function senderClass({ snapshot, journey }: Sender): SenderClass {
  if (snapshot.isKnownDevice) return 'known-device'
  return journey.linkId ? 'link' : 'stranger'
}

/** What is sent to an address is counted under its mailbox: a keyed hash, so that no row tells whose it is. */
export const mailboxSubject = (keys: KeyRing, email: string): Promise<string> => subjectOf(keys, mailboxOf(email))

/** Whom a message is counted for beside who asks: a mailbox apart for each class of sender, a number for all of them together. */
export async function addresseeOf(sender: Sender, keys: KeyRing, channel: SentChannel, target: string): Promise<string> {
  return channel === 'sms' ? `sms/${await subjectOf(keys, target)}` : `${senderClass(sender)}/${await mailboxSubject(keys, target)}`
}

export interface Limits {
  perHour: number
  perDay: number
}

/** A number's are the same for every utility: it is written to for all senders. */
export const addresseeLimits = (profile: Profile, channel: SentChannel): Limits => (channel === 'sms' ? NUMBER_LIMITS : ownLimits(profile))

export const ownLimits = ({ sendLimits = DEFAULT_SEND_LIMITS }: Profile): Limits => sendLimits

/** Of the whole utility in a day, and how many of them those who are not known may use up: a third is kept for known devices. */
export function dailyCaps({ sendLimits = DEFAULT_SEND_LIMITS }: Profile, channel: SentChannel): { all: number; others: number } {
  const all = channel === 'sms' ? sendLimits.smsPerDay : sendLimits.emailsPerDay
  return { all, others: Math.floor((all * 2) / 3) }
}

/** Why nothing more may be sent now, and until when; null where something may. */
export interface SendLimit {
  code: Extract<RefusalCode, 'code-too-many' | 'sms-exhausted' | 'emails-exhausted'>
  until: number
}

export function sendLimit(
  sender: Sender & { profile: Profile; now: number },
  channel: SentChannel,
  addressee: string | null,
): SendLimit | null {
  const { snapshot, profile, now } = sender
  const to = addressee === null ? undefined : snapshot.sentTo[addressee]
  const until = limitOf(snapshot.sends, ownLimits(profile), now) ?? (to ? limitOf(to, addresseeLimits(profile, channel), now) : null)
  return until === null ? capLimit(sender, channel) : { code: 'code-too-many', until }
}

/** The utility's alone. */
export function capLimit(sender: Sender & { profile: Profile; now: number }, channel: SentChannel): SendLimit | null {
  const { all, others } = sender.snapshot.today[channel]
  const caps = dailyCaps(sender.profile, channel)
  const full = all.count >= caps.all ? all : senderClass(sender) !== 'known-device' && others.count >= caps.others ? others : null
  return full && { code: channel === 'sms' ? 'sms-exhausted' : 'emails-exhausted', until: full.endsAt ?? sender.now }
}

export function limitOf(sends: Sends, { perHour, perDay }: Limits, now: number): number | null {
  if (sends.perDay >= perDay) return sends.dayEndsAt ?? now
  return sends.perHour >= perHour ? (sends.hourEndsAt ?? now) : null
}

export const toRefusal = ({ code, until }: SendLimit) => ({ code, until: new Date(until).toISOString() })

/** The same, of a link. */
export const linkRefusal = ({ code, until }: SendLimit) => ({
  code: code === 'code-too-many' ? ('link-too-many' as const) : code,
  until: new Date(until).toISOString(),
})

interface Limited extends Bucket {
  limit: number
}

/** Of two that race for the last message, the second finds none left and aborts. */
export const sendGuards = (context: EffectContext, channel: SentChannel, addressee: string | null): SQL[] =>
  guarded(context, buckets(context, channel, addressee))

/** Codes and links that were asked for count alike, whether or not a message leaves. */
export const countSend = (context: EffectContext, channel: SentChannel, addressee: string | null): SQL[] =>
  counted(context, buckets(context, channel, addressee))

/** A message that follows what was counted for its sender: for the utility's cap alone. */
export const capGuards = (context: EffectContext, channel: SentChannel): SQL[] => guarded(context, capBuckets(context, channel))

export const countForCap = (context: EffectContext, channel: SentChannel): SQL[] => counted(context, capBuckets(context, channel))

const guarded = ({ now }: EffectContext, limited: readonly Limited[]): SQL[] =>
  limited.map((bucket) => sql`${countOf(bucket, now)} < ${bucket.limit}`)

const counted = ({ now }: EffectContext, limited: readonly Limited[]): SQL[] => limited.map((bucket) => countIn(bucket, now))

/** What the database will say of messages sent, so that a reload says what the turn said. */
export const projectSend = (snapshot: Snapshot, _: unknown, now: number): Snapshot => {
  const { perHour, perDay, hourEndsAt, dayEndsAt } = snapshot.sends
  const sends = {
    perHour: perHour + 1,
    perDay: perDay + 1,
    hourEndsAt: hourEndsAt ?? now + HOUR_MS,
    dayEndsAt: dayEndsAt ?? now + DAY_MS,
  }
  return { ...snapshot, sends }
}

function buckets(context: EffectContext, channel: SentChannel, addressee: string | null): Limited[] {
  const { profile } = context.deployment
  const subject = context.snapshot.account?.id ?? context.journey.subject ?? context.journey.id
  return [
    ...those([senderClass(context), subject], ownLimits(profile)),
    ...(addressee === null ? [] : those(['to', addressee], addresseeLimits(profile, channel))),
    ...capBuckets(context, channel),
  ]
}

const those = (whose: readonly string[], { perHour, perDay }: Limits): Limited[] => [
  { ...bucketName('send/hour', ...whose), windowMs: HOUR_MS, limit: perHour },
  { ...bucketName('send/day', ...whose), windowMs: DAY_MS, limit: perDay },
]

function capBuckets(context: EffectContext, channel: SentChannel): Limited[] {
  const { all, others } = dailyCaps(context.deployment.profile, channel)
  return [
    { ...bucketName(`${channel}/day`), windowMs: DAY_MS, limit: all },
    ...(senderClass(context) === 'known-device' ? [] : [{ ...bucketName(`${channel}/day/others`), windowMs: DAY_MS, limit: others }]),
  ]
}

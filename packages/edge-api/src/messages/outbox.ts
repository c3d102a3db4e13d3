import type { InStatement } from '@libsql/client'
import type { Deployment } from '../platform/deployment.ts'
import { HOUR_MS, MINUTE_MS } from '../platform/durations.ts'
import { hex } from '../platform/keys/keys.ts'
import type { Ports } from '../platform/ports.ts'
import { uuidv7 } from '../platform/uuid.ts'
import type { MessageDraft } from './message.ts'
import { type Due, insertion, lease, type Outcome, settle } from './outbox-rows.ts'
import { DeliveryError } from './transports/transport.ts'
import { hasWebVersion, keepWebVersion } from './web-version.ts'

type Sender = Pick<Deployment, 'profile' | 'sites' | 'wording' | 'database' | 'keys' | 'email' | 'sms'>
type OutboxPorts = Pick<Ports, 'now' | 'random' | 'log'>

/** A transport gives up after 30 s at most, so that no send outlives its lease. */
const LEASE_MS = MINUTE_MS
const LAST_START_MS = 25_000
const RETRY_MS = [10_000, 30_000, 120_000, 600_000] as const
const RETRY_LATER_MS = HOUR_MS
/** Workers open six connections at a time; one is the database's. */
const PORTION = 5

export interface Delivered {
  sent: number
  /** For good: refused addresses and what expired. */
  failed: number
  retried: number
}

/** How a message is written where a stranger must not tell from the time it takes whether it reaches a mailbox. */
export interface Manner {
  /** Sealed, stored, taken up and written out like any other, and never sent. */
  isUnheard?: boolean
  /** In the place of a code, which has no web version: nor has this. */
  isOffline?: boolean
}

/** The rows to insert in the same batch as what the message tells about, and its stable id. */
export async function enqueue(
  message: MessageDraft,
  { keys }: Pick<Deployment, 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
  { isUnheard = false, isOffline = false }: Manner = {},
): Promise<{ id: string; statements: readonly InStatement[] }> {
  const now = ports.now()
  const id = uuidv7(now, (bytes) => ports.random(bytes))
  const { to, audience, values } = message
  const online = hasWebVersion(message) && !isOffline ? await keepWebVersion(message, ports) : null
  const sealed: Sealed = { to, audience, values, ...(online ? { online: online.token } : {}), ...(isUnheard ? { isUnheard } : {}) }
  const payload = await keys.seal(associatedData(id), JSON.stringify(sealed), ports.random(12))
  return { id, statements: [insertion(id, message, payload, now), ...(online ? [online.statement] : [])] }
}

/**
 * Sends what is due, `limit` messages at most, or of those only the ones named. A row is leased to one caller at a time;
 * one whose caller died is due again when the lease ends, under the same message id.
 */
export async function deliver(
  deployment: Sender,
  ports: OutboxPorts,
  { ids, limit = 100 }: { ids?: readonly string[]; limit?: number } = {},
): Promise<Delivered> {
  const total: Delivered = { sent: 0, failed: 0, retried: 0 }
  for (let left = limit; left > 0; ) {
    const holder = hex(ports.random(16))
    const leasedAt = ports.now()
    const { due, expired } = await lease(deployment.database, {
      holder,
      now: leasedAt,
      until: leasedAt + LEASE_MS,
      limit: Math.min(left, PORTION),
      ids,
    })
    total.failed += expired
    for (const outcome of await Promise.all(due.map((row) => deliverOne(row, holder, leasedAt, deployment, ports)))) total[outcome]++
    left -= due.length
    if (due.length < PORTION) break
  }
  if (total.sent + total.failed + total.retried > 0)
    ports.log({ level: 'info', event: 'outbox-delivered', utility: deployment.profile.id, ...total })
  return total
}

async function deliverOne(row: Due, holder: string, leasedAt: number, deployment: Sender, ports: OutboxPorts): Promise<keyof Delivered> {
  const now = ports.now()
  if (row.expiresAt <= now) return conclude(row, holder, { status: 'failed', code: 'expired' }, deployment, ports)
  // Too late to be done within the lease: its next lease sends it.
  if (now - leasedAt > LAST_START_MS) return 'retried'
  const failure = await send(row, deployment, now)
  if (failure) {
    ports.log({
      level: 'warn',
      event: 'outbox-send-failed',
      utility: deployment.profile.id,
      message: row.id,
      template: row.template,
      code: failure.code,
      attempts: row.attempts,
    })
    if (failure.isPermanent) return conclude(row, holder, { status: 'failed', code: failure.code }, deployment, ports)
    const nextAttemptAt = Math.min(ports.now() + (RETRY_MS[row.attempts - 1] ?? RETRY_LATER_MS), row.expiresAt)
    return conclude(row, holder, { status: 'queued', code: failure.code, nextAttemptAt }, deployment, ports)
  }
  return conclude(row, holder, { status: 'sent', sentAt: ports.now() }, deployment, ports)
}

/** A database that is away at this moment leaves the row leased: it comes again, which the message id tells. */
async function conclude(
  row: Due,
  holder: string,
  outcome: Outcome,
  { database, profile }: Sender,
  { log }: OutboxPorts,
): Promise<keyof Delivered> {
  try {
    await settle(database, row.id, holder, outcome)
  } catch {
    log({ level: 'error', event: 'outbox-settle-failed', utility: profile.id, message: row.id, outcome: outcome.status })
    return 'retried'
  }
  return outcome.status === 'queued' ? 'retried' : outcome.status
}

interface Failure {
  code: string
  isPermanent: boolean
}

/**
 * Null when the other side has it. What cannot be read or written out here is tried again too: a key may be listed
 * again, a newer release may know the template.
 */
async function send(row: Due, deployment: Sender, now: number): Promise<Failure | null> {
  const waiting = await read(row, deployment)
  if (!waiting) return { code: 'unreadable', isPermanent: false }
  const { message, online, isUnheard } = waiting
  try {
    const { renderEmail, renderSms } = await import('./rendering/render.ts')
    if (row.channel === 'sms') {
      const sms = renderSms(row.id, message, deployment, now)
      if (!isUnheard) await deployment.sms.send(sms)
    } else {
      const email = renderEmail(row.id, message, deployment, now, online)
      if (!isUnheard) await deployment.email.send(email)
    }
    return null
  } catch (error) {
    return error instanceof DeliveryError
      ? { code: error.code, isPermanent: error.isPermanent }
      : { code: 'unsendable', isPermanent: false }
  }
}

/** What a row's payload holds; `online` is the token of the e-mail's web version. */
type Sealed = Pick<MessageDraft, 'to' | 'audience' | 'values'> & { online?: string; isUnheard?: boolean }

interface Waiting {
  message: MessageDraft
  online: string | null
  isUnheard: boolean
}

async function read(row: Due, { keys }: Pick<Deployment, 'keys'>): Promise<Waiting | null> {
  try {
    return asMessage(row, JSON.parse(await keys.open(associatedData(row.id), row.payload)))
  } catch {
    return null
  }
}

/** The payload opened under this row's own place, so it is what `enqueue` sealed from a typed message. */
function asMessage({ channel, template, locale, expiresAt }: Due, { online, isUnheard, ...opened }: Sealed): Waiting {
  return {
    message: { channel, template, locale, expiresAt, ...opened } as MessageDraft,
    online: online ?? null,
    isUnheard: isUnheard === true,
  }
}

const associatedData = (id: string): string => `outbox/${id}/payload`

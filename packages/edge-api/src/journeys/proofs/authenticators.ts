import type { StepInputs } from '@foyer/contract/journeys'
import { normalizeCode, normalizeRecoveryCode } from '@foyer/contract/rules/codes'
import { authenticatorSubject } from '../../identity/accounts/failures.ts'
import { verifyPasskey } from '../../identity/factors/passkeys.ts'
import { recoveryMac } from '../../identity/factors/recovery-codes.ts'
import { relyingParty } from '../../identity/factors/relying-party.ts'
import { loadTotp, secretAssociatedData } from '../../identity/factors/totp-secrets.ts'
import { challenge, failure, journey } from '../../platform/database/identity.ts'
import { alias, into, unqualified } from '../../platform/database/names.ts'
import { recoveryCode } from '../../platform/database/security.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { base64url, fromHex } from '../../platform/keys/keys.ts'
import { type BucketName, bucketName, countOf } from '../../platform/throttle/bucket.ts'
import type { Effect } from '../engine/effects.ts'
import type { Challenge } from '../engine/snapshot.ts'
import type { Decision, Reservation, StepContext } from '../engine/step.ts'
import { securityNotices } from '../notices.ts'
import { AUTHENTICATOR_PAUSE_MS, AUTHENTICATOR_TRIES, CODE_TRIES, GUESSES_TOLD_AFTER, MAX_AUTHENTICATOR_PAUSE_MS } from '../parameters.ts'

const [f, h, j, r, failures] = [
  alias(failure, 'f'),
  alias(challenge, 'h'),
  alias(journey, 'j'),
  alias(recoveryCode, 'r'),
  unqualified(failure),
]

/** Of the day's e-mail about guesses. */
export const toldBucket = (accountId: string | SQL): BucketName => bucketName('told/guesses', accountId)

/** The entry expects a code of an authenticator. */
const EXPECTS_AUTHENTICATOR = sql`EXISTS (SELECT 1 FROM ${h} WHERE ${h.journeyId} = ${j.id} AND ${h.entry} = ${j.entry} AND ${h.channel} IN ('totp', 'recovery'))`

/**
 * Counts a code of an authenticator per account, before anything is compared; known devices apart, so that a stranger locks no owner out.
 * The pause is set when the last try before it is reserved; while it lasts nothing is counted or prolonged.
 */
export function countAuthenticatorTry({ tokenHash, claimed, id, subject, scope, now }: Reservation): Statement {
  const isQuiet = sql`coalesce(${failures}.${failures.pausedUntil}, ${failures}.${failures.updatedAt}) <= ${now - MAX_AUTHENTICATOR_PAUSE_MS}`
  const count = sql`(CASE WHEN ${isQuiet} THEN 1 ELSE ${failures}.${failures.count} + 1 END)`
  // Twice as long each time: the shift is bounded, for so is an integer.
  const pause = sql`min(${AUTHENTICATOR_PAUSE_MS} << min(${count} / ${AUTHENTICATOR_TRIES} - 1, 8), ${MAX_AUTHENTICATOR_PAUSE_MS})`
  return statement(sql`INSERT INTO ${into(failures, 'subject', 'scope', 'count', 'pausedUntil', 'reservation', 'updatedAt')}
    SELECT ${authenticatorSubject(subject)}, ${scope}, 1, NULL, ${id}, ${now} FROM ${j} WHERE ${j.tokenHash} = ${tokenHash} AND ${claimed} AND ${subject} IS NOT NULL AND ${EXPECTS_AUTHENTICATOR}
    ON CONFLICT (${failures.subject}, ${failures.scope}) DO UPDATE SET ${failures.count} = ${count},
      ${failures.pausedUntil} = CASE WHEN ${count} % ${AUTHENTICATOR_TRIES} = 0 THEN ${now} + ${pause} END,
      ${failures.reservation} = excluded.${failures.reservation}, ${failures.updatedAt} = excluded.${failures.updatedAt}
    WHERE ${failures}.${failures.pausedUntil} IS NULL OR ${failures}.${failures.pausedUntil} <= ${now}`)
}

/** How it stands, and the account's recovery codes. */
export function readAuthenticatorTries({ tokenHash, subject, scope, now }: Reservation): Statement[] {
  return [
    statement(sql`SELECT ${f.count} AS count, ${f.reservation} AS reservation, ${f.pausedUntil} AS pausedUntil,
        ${countOf(toldBucket(subject), now)} AS isTold
      FROM ${j} JOIN ${f} ON ${f.subject} = ${authenticatorSubject(subject)} AND ${f.scope} = ${scope} WHERE ${j.tokenHash} = ${tokenHash}`),
    statement(sql`SELECT ${r.codeMac} AS codeMac, ${r.keyId} AS keyId, ${r.spentAt} AS spentAt FROM ${j} JOIN ${r} ON ${r.accountId} = ${subject}
      WHERE ${j.tokenHash} = ${tokenHash} AND ${EXPECTS_AUTHENTICATOR}`),
  ]
}

type Context = StepContext<'code'>

/** What proves it, or why it does not. */
export type Proof = Decision & { isRight: boolean }

const wrong = (refusal: NonNullable<Decision['refusal']>, effects: Effect[] = []): Proof => ({ isRight: false, refusal, effects })
const right = (effects: Effect[]): Proof => ({ isRight: true, effects })

/** Compares a code of an app, a recovery code or a passkey's signature. The try was counted when the turn was reserved. */
export async function checkAuthenticator(context: Context, challenge: Challenge, input: StepInputs['code']): Promise<Proof> {
  if (challenge.expiresAt <= context.now) return wrong({ code: 'code-expired' })
  if (challenge.reservation !== context.reservation)
    return wrong({ code: challenge.tries >= CODE_TRIES ? 'code-exhausted' : 'code-expired' })
  if (challenge.channel === 'passkey') return checkPasskey(context, challenge, input)
  const { isCounted, paused } = standing(context)
  if (paused && !isCounted) return wrong(paused)
  const triesLeft = CODE_TRIES - challenge.tries
  const none: NonNullable<Decision['refusal']> =
    paused ?? (triesLeft > 0 ? { code: 'code-wrong', triesLeft } : { code: 'code-exhausted', triesLeft: 0 })
  const typed = input.code ?? ''
  const proof = await (challenge.channel === 'totp'
    ? checkTotp(context, normalizeCode(typed), none)
    : checkRecovery(context, normalizeRecoveryCode(typed), none))
  return proof.isRight ? proof : { ...proof, effects: tellOfGuesses(context) }
}

/**
 * Beside a journey's own five tries: an attacker who knows the password could begin one journey after the other. A try was counted
 * unless there was a pause; the one that began it still compares.
 */
function standing({ loaded, reservation, now }: Context): { isCounted: boolean; paused: Decision['refusal'] } {
  const row = loaded[0]?.[0]
  const pausedUntil = Number(row?.['pausedUntil'] ?? 0)
  const paused = { code: 'factor-paused', until: new Date(pausedUntil).toISOString() } as const
  return { isCounted: row?.['reservation'] === reservation, paused: pausedUntil > now ? paused : undefined }
}

/** Guessing takes the password or an open session: the owner hears of it, by e-mail once a day. */
function tellOfGuesses(context: Context): Effect[] {
  const row = context.loaded[0]?.[0]
  if (Number(row?.['count'] ?? 0) % GUESSES_TOLD_AFTER !== 0 || row?.['reservation'] !== context.reservation) return []
  const notice: Effect[] = row['isTold'] === 0 ? [{ do: 'tell-of-guesses' }, ...securityNotices(context, { what: 'codes-guessed' })] : []
  return [{ do: 'note', action: 'factor.guessed' }, ...notice]
}

async function checkTotp({ snapshot, keys, now }: Context, code: string | null, none: NonNullable<Decision['refusal']>): Promise<Proof> {
  const { stepOf } = await loadTotp()
  let isUsed = false
  for (const { id, kind, secret, counter } of snapshot.factors) {
    if (kind !== 'totp' || !secret || code === null) continue
    const step = stepOf(await keys.open(secretAssociatedData(id), secret), code, now)
    if (step === null) continue
    if (counter === null || counter === undefined || step > counter) return right([{ do: 'use-totp', factorId: id, step }])
    isUsed = true
  }
  return wrong(isUsed ? { code: 'code-used' } : none)
}

async function checkRecovery(
  { snapshot, loaded, keys }: Context,
  code: string | null,
  none: NonNullable<Decision['refusal']>,
): Promise<Proof> {
  const accountId = snapshot.account?.id
  if (code === null || accountId === undefined) return wrong(none)
  for (const row of loaded[1] ?? []) {
    const codeMac = await recoveryMac(keys, String(row['keyId']), accountId, code)
    if (codeMac === row['codeMac'] && row['spentAt'] === null) return right([{ do: 'spend-recovery-code', codeMac }])
  }
  return wrong(none)
}

async function checkPasskey(
  { snapshot, sites }: Context,
  { codeMac }: Challenge,
  { passkey: response }: StepInputs['code'],
): Promise<Proof> {
  const stored = snapshot.factors.find(({ kind, target }) => kind === 'passkey' && target === response?.['id'])
  if (!stored || !response) return wrong({ code: 'passkey-refused' })
  const verdict = await verifyPasskey(relyingParty({ sites }), base64url(fromHex(codeMac)), stored, response)
  if (verdict.is === 'right') return right([{ do: 'use-passkey', factorId: stored.id, counter: verdict.counter }])
  return wrong({ code: 'passkey-refused' }, verdict.is === 'cloned' ? [{ do: 'note', action: 'passkey.cloned' }] : [])
}

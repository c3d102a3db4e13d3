import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { bucketName, countIn } from '../../platform/throttle/bucket.ts'
import { LOGIN_NAME_TRIES, PROOF_TRIES, PROOF_WINDOW_MS } from '../parameters.ts'
import type { Loaded, Reservation } from './step.ts'

/**
 * What is proved by answers of which there are few: what stands on paper, and what only the customer knows. And login names,
 * of which each that is asked for says whether somebody has it.
 */
export type Proof = 'references' | 'answers' | 'login-names'

const TRIES: Record<Proof, number> = { references: PROOF_TRIES, answers: PROOF_TRIES, 'login-names': LOGIN_NAME_TRIES }

/**
 * Anybody may type an address and answer for it, so known devices are counted apart: a stranger closes nobody's recovery
 * . References are asked only of whoever has proved the address.
 */
const bucketOf = (proof: Proof, { scope, subject }: Reservation) =>
  proof === 'answers' ? bucketName('answers', scope, subject) : bucketName(proof, subject)

/** Counts a try per account or address, before anything is compared. */
export function countProof(proof: Proof, reservation: Reservation): Statement {
  const { tokenHash, claimed, now } = reservation
  const bucket = { ...bucketOf(proof, reservation), windowMs: PROOF_WINDOW_MS }
  return statement(countIn(bucket, now, { from: sql`journey j`, where: sql`j.token_hash = ${tokenHash} AND ${claimed}` }))
}

export function readProofTries(proof: Proof, reservation: Reservation): Statement {
  const { tokenHash, now } = reservation
  return statement(sql`SELECT t.count, t.window_ends_at AS windowEndsAt FROM journey j JOIN throttle t ON t.bucket = ${bucketOf(proof, reservation).name}
    WHERE j.token_hash = ${tokenHash} AND t.window_ends_at > ${now}`)
}

/** How many tries are left after the one that was counted; below zero none is compared. `until` says when there are new ones. */
export function proofTriesLeft(proof: Proof, loaded: Loaded, now: number): { triesLeft: number; until: string } {
  const row = loaded[0]?.[0]
  return {
    triesLeft: TRIES[proof] - Number(row?.['count'] ?? TRIES[proof] + 1),
    until: new Date(Number(row?.['windowEndsAt'] ?? now)).toISOString(),
  }
}

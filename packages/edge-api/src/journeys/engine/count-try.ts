import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { CODE_TRIES } from '../parameters.ts'
import type { Reservation } from './step.ts'

/** Counts a try of the current entry's code, before anything is compared. A resend does not reset it. */
export function countTry({ tokenHash, claimed, id, now }: Reservation): Statement {
  return statement(sql`UPDATE challenge SET tries = tries + 1, reservation = ${id}
    WHERE (journey_id, entry) = (SELECT j.id, j.entry FROM journey j WHERE j.token_hash = ${tokenHash} AND ${claimed})
      AND tries < ${CODE_TRIES} AND expires_at > ${now} AND spent_at IS NULL`)
}

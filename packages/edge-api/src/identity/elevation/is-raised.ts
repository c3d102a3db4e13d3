import type { Purpose } from '@foyer/contract/factors'
import { sql } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Guard } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'

/** The very session that asks was raised, for this purpose, and is so still when the batch runs. */
export const isRaised = ({ sessionTokenHash, ports }: Pick<Visit, 'sessionTokenHash' | 'ports'>, purpose: Purpose): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM session s JOIN elevation e ON e.session_id = s.id
    WHERE s.token_hash = ${sessionTokenHash} AND s.revoked_at IS NULL AND e.purpose = ${purpose} AND e.until > ${ports.now()})`,
  otherwise: new ApiError('step-up-required', { purpose }),
})

/** The same for a read, among the columns of an authorized statement; `parameter` is the number of the purpose's. */
export const raisedColumn = (parameter: number): string =>
  `EXISTS (SELECT 1 FROM session s JOIN elevation e ON e.session_id = s.id WHERE s.token_hash = ?1 AND e.purpose = ?${parameter} AND e.until > ?2) AS is_raised`

import { isLiveSession } from '../../identity/live-session.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'
import type { Snapshot } from './snapshot.ts'
import type { JourneyRow } from './state.ts'

/**
 * What every turn is decided on, whatever its step compares: the account with the secrets and the address that were loaded, the
 * link that is not revoked, the session that began the journey. Between the reservation and the commit lie tens of milliseconds
 * of hashing, in which another journey may set a new password: a commit that finds another secret than the one compared is
 * aborted, and decided again on that.
 */
export function asLoaded({ account, link }: Snapshot, { sessionId }: Pick<JourneyRow, 'sessionId'>, now: number): SQL[] {
  return [
    hasSecrets(account),
    ...(link === null ? [] : [sql`EXISTS (SELECT 1 FROM link WHERE id = ${link.id} AND (revoked_at IS NOT NULL) = ${link.isRevoked})`]),
    ...(sessionId === null ? [] : [isLiveSession(sql`${sessionId}`, now)]),
  ]
}

/** One text for an account and for none: a stranger cannot tell from the time it takes which it was. */
const hasSecrets = (account: Snapshot['account']): SQL =>
  sql`coalesce((SELECT a.password_hash IS ${account?.passwordHash ?? null} AND a.secret_answer_hash IS ${account?.secretAnswerHash ?? null}
      AND a.birth_date IS ${account?.birthDate ?? null} AND i.display = ${account?.email ?? null}
    FROM account a JOIN identifier i ON i.account_id = a.id AND i.kind = 'email' WHERE a.id = ${account?.id ?? null}), ${account === null})`

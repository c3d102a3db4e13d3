import { isLiveSession } from '../../identity/live-session.ts'
import { enqueue } from '../../messages/outbox.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer, VISITOR } from '../../platform/audit/author.ts'
import { account, identifier, journey, link, turn, turnResult } from '../../platform/database/identity.ts'
import { alias, into, unqualified } from '../../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { perform } from '../effects/index.ts'
import type { Token } from '../tokens.ts'
import type { Outcome } from './decide.ts'
import type { Snapshot } from './snapshot.ts'
import type { JourneyRow } from './state.ts'

const [a, i, journeys, links, turnResults, turns] = [
  alias(account, 'a'),
  alias(identifier, 'i'),
  unqualified(journey),
  unqualified(link),
  unqualified(turnResult),
  unqualified(turn),
]

export interface Commit {
  statements: Statement[]
  /** Messages that leave after the response. */
  messages: string[]
}

/**
 * One batch. Its first row is guard and memory: the NOT NULL column selects every precondition, so one that fails
 * aborts everything, and a repeat of the turn reads the view.
 */
export async function commitOf(
  outcome: Outcome,
  turn: { n: number; reservation: string; session: Token; device: Token; agent: string | null },
  deployment: Deployment,
  ports: Ports,
): Promise<Commit> {
  const { journey, snapshot, view, decidedAt: now } = outcome
  const messages: string[] = []
  const outbox: Statement[] = []
  const batch = await perform(outcome.effects, {
    deployment,
    ports,
    journey,
    reservation: turn.reservation,
    snapshot,
    locale: journey.locale,
    now,
    sessionTokenHash: turn.session.hash,
    deviceTokenHash: turn.device.hash,
    agent: turn.agent,
    async enqueue(message, manner) {
      const { id, statements } = await enqueue(message, deployment, ports, manner)
      messages.push(id)
      outbox.push(...statements)
      return id
    },
  })
  const preconditions = [
    sql`EXISTS (SELECT 1 FROM ${journeys} WHERE ${journeys.id} = ${journey.id} AND ${journeys.n} = ${turn.n} AND ${journeys.finishedAt} IS NULL)`,
    sql`EXISTS (SELECT 1 FROM ${turns} WHERE ${turns.journeyId} = ${journey.id} AND ${turns.n} = ${turn.n} AND ${turns.reservation} = ${turn.reservation})`,
    ...asLoaded(outcome.loaded, journey, now),
    ...batch.guards,
  ]
  const author = snapshot.account ? customer(snapshot.account.id) : VISITOR
  return {
    messages,
    statements: [
      statement(sql`INSERT INTO ${into(turnResults, 'journeyId', 'n', 'view', 'openedSession', 'committedAt', 'guard')}
        VALUES (${journey.id}, ${turn.n}, ${JSON.stringify(view)}, ${outcome.signsIn}, ${now}, ${all(preconditions)})`),
      ...outbox,
      ...batch.statements.map(statement),
      ...batch.audits.map((audit) =>
        auditStatement(
          {
            author: audit.author ?? author,
            action: audit.action,
            accountId: snapshot.account?.id ?? null,
            customerId: audit.customerId ?? null,
            detail: { journey: journey.id, ...audit.detail },
          },
          ports,
          audit.only,
        ),
      ),
      statement(sql`UPDATE ${journeys} SET ${journeys.n} = ${journey.n}, ${journeys.entry} = ${journey.entry}, ${journeys.state} = ${JSON.stringify(journey.state)}, ${journeys.accountId} = ${journey.accountId},
        ${journeys.subject} = ${journey.subject}, ${journeys.email} = ${journey.email}, ${journeys.expiresAt} = ${journey.expiresAt}, ${journeys.finishedAt} = ${journey.finishedAt} WHERE ${journeys.id} = ${journey.id}`),
    ],
  }
}

const all = (conditions: readonly SQL[]): SQL => sql`(SELECT 1 WHERE ${sql.join([...conditions], sql` AND `)})`

/**
 * What every turn is decided on, whatever its step compares: the account with the secrets and the address that were loaded, the
 * link that is not revoked, the session that began the journey. Between the reservation and the commit lie tens of milliseconds
 * of hashing, in which another journey may set a new password: a commit that finds another secret than the one compared is
 * aborted, and decided again on that.
 */
export function asLoaded({ account, link }: Snapshot, { sessionId }: Pick<JourneyRow, 'sessionId'>, now: number): SQL[] {
  return [
    hasSecrets(account),
    ...(link === null
      ? []
      : [sql`EXISTS (SELECT 1 FROM ${links} WHERE ${links.id} = ${link.id} AND (${links.revokedAt} IS NOT NULL) = ${link.isRevoked})`]),
    ...(sessionId === null ? [] : [isLiveSession(sql`${sessionId}`, now)]),
  ]
}

/** One text for an account and for none: a stranger cannot tell from the time it takes which it was (R-4). */
const hasSecrets = (account: Snapshot['account']): SQL =>
  sql`coalesce((SELECT ${a.passwordHash} IS ${account?.passwordHash ?? null} AND ${a.secretAnswerHash} IS ${account?.secretAnswerHash ?? null}
      AND ${a.birthDate} IS ${account?.birthDate ?? null} AND ${i.display} = ${account?.email ?? null}
    FROM ${a} JOIN ${i} ON ${i.accountId} = ${a.id} AND ${i.kind} = 'email' WHERE ${a.id} = ${account?.id ?? null}), ${account === null})`

import type { JourneyKind, Profile } from '@foyer/contract/profile'
import { ELEVATION_MS } from '../../src/identity/elevation.ts'
import { factsOf } from '../../src/journeys/engine/facts.ts'
import { currentEntry } from '../../src/journeys/engine/progress.ts'
import { parseSnapshot } from '../../src/journeys/engine/snapshot.ts'
import { snapshotStatement } from '../../src/journeys/engine/snapshot-statement.ts'
import { JOURNEY, parseJourney } from '../../src/journeys/engine/state.ts'
import { AUTHENTICATOR_TRIES } from '../../src/journeys/parameters.ts'
import { sql, statement } from '../../src/platform/database/statement.ts'
import { type Browser, PASSWORD } from './browser.ts'
import { type Customer, referencesOf } from './customers.ts'
import { appCode } from './factors.ts'
import type { World } from './world.ts'

const WRONG_PASSWORD = 'wrong-Password-1'
const SECRET = 'Gribouille'

/** Somebody at a browser, about to answer whatever screen is there, rightly or wrongly. */
export interface Answering {
  world: World
  browser: Browser
  email: string
  customer: Customer
  /** Of apps that were added, by the address of their account. */
  secrets: ReadonlyMap<string, string>
  isRight: boolean
}

type Answers = Record<string, unknown>

/** Somebody's own: a number is sent so many codes, whoever asks. */
function numberOf(email: string): string {
  const digits = [...email].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 900_000, 7) + 100_000
  return `+33612${digits}`
}

/** What the present screen asks for, right or wrong. */
export function answer({ world, browser, email, customer, secrets, isRight }: Answering): Answers {
  const { profile } = world.deployment
  const step = browser.journey?.step
  const code = (to: string) => (isRight ? newestCode(world, to) : '000000')
  switch (step?.name) {
    case 'identify':
      // The other person's address as often as one that has no account.
      return { email: isRight ? email : `autre.${customer.id}@example.test` }
    case 'credentials':
      return { identifier: email, password: isRight ? PASSWORD : WRONG_PASSWORD }
    case 'password':
      return { password: isRight ? PASSWORD : WRONG_PASSWORD }
    case 'choose-password':
      return {
        password: isRight ? PASSWORD : 'short',
        ...(step.confirmation ? { confirmation: PASSWORD } : {}),
        ...(step.asksLoginName ? { loginName: isRight ? `nom-${customer.reference}` : email } : {}),
        ...(step.names ? { firstName: 'Jeanne', lastName: 'Exemple' } : {}),
      }
    case 'code': {
      const secret = step.channel === 'totp' && isRight ? secrets.get(email) : undefined
      return { code: secret ? appCode(world, secret) : code(step.target) }
    }
    case 'phone':
      return step.screen === 'number' ? { phone: isRight ? numberOf(email) : '12', country: 'FR' } : { code: code(numberOf(email)) }
    case 'email':
      return step.screen === 'code'
        ? { code: code(step.target ?? '') }
        : { email: isRight ? `neu.${crypto.randomUUID()}@example.test` : email }
    case 'references':
      return isRight ? referencesOf(profile, customer) : { ...referencesOf(profile, customer), [profile.references.at(-1)?.id ?? '']: '0' }
    case 'details':
      return { firstName: 'Jeanne', lastName: 'Exemple', birthDate: isRight ? customer.birthDate : '1999-09-09' }
    case 'secret-question':
      return { question: isRight ? (step.questions[0]?.id ?? '') : 'nobody-asks-this', answer: SECRET }
    case 'secret-answer':
      return { birthDate: customer.birthDate, answer: isRight ? SECRET : 'Minou' }
    case 'contact':
      return { topic: step.topics[0] ?? 'other', name: 'Jeanne', text: isRight ? 'Ouvrez-moi, je vous prie.' : '          ' }
    case 'terms':
      return { accepted: isRight }
    default:
      return {}
  }
}

/** Other messages may have come since: a welcome, a changed password. */
function newestCode(world: World, to: string): string {
  const texts = world.messages(to).map(({ text }) => /\b(\d{3})[ \u00a0]?(\d{3})\b/.exec(text))
  const found = texts.find((match) => match !== null)
  return found ? `${found[1]}${found[2]}` : '000000'
}

/** The newest link to somebody, with the kind of journey that it begins. */
export function newestLink(world: World, to: string): { kind: JourneyKind; link: string } | null {
  for (const { text } of world.messages(to)) {
    const [, kind = 'activate.', link] = /#foyer=(\w+\.)?([\w-]+)/.exec(text) ?? []
    if (link) return { kind: kind.slice(0, -1) as JourneyKind, link }
  }
  return null
}

/** Each names rows that must not be there, whatever a profile says. */
export const invariants = ({ legal, lockout, audiences }: Profile): Record<string, string> => ({
  'a session that no turn opened, or a turn that opened two': `SELECT 1 FROM (SELECT
      (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM turn_result WHERE opened_session = 1) AS turns) WHERE sessions <> turns`,
  'a session of a journey that proved no code': `SELECT 1 FROM turn_result r WHERE r.opened_session = 1
      AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.journey_id = r.journey_id AND c.spent_at IS NOT NULL AND c.entry IN ('code', 'verify-email'))`,
  'a session proved by a code that went elsewhere': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id WHERE r.opened_session = 1
      AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.action = 'email.changed' AND a.account_id = j.account_id)
      AND NOT EXISTS (SELECT 1 FROM challenge c JOIN factor f ON f.target = c.target OR (f.kind = c.channel AND f.kind = 'totp') WHERE f.account_id = j.account_id
        AND c.journey_id = r.journey_id AND c.spent_at IS NOT NULL AND c.entry IN ('code', 'verify-email'))`,
  'a session by something weaker than what the account held': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id
      JOIN challenge c ON c.journey_id = j.id AND c.spent_at IS NOT NULL AND c.channel IN ('email', 'sms')
      JOIN factor f ON f.account_id = j.account_id AND f.kind = 'totp' AND f.verified_at < c.spent_at WHERE r.opened_session = 1`,
  'a raised session without a fresh proof of its own account': `SELECT 1 FROM elevation e JOIN session s ON s.id = e.session_id WHERE NOT EXISTS (
        SELECT 1 FROM audit a WHERE a.action = 'email.changed' AND a.account_id = s.account_id) AND NOT EXISTS (
      SELECT 1 FROM journey j JOIN challenge c ON c.journey_id = j.id AND c.spent_at = j.finished_at
        JOIN factor f ON f.account_id = s.account_id AND (f.target = c.target OR (f.kind = c.channel AND f.kind = 'totp'))
      WHERE j.kind = 'step-up' AND j.session_id = e.session_id AND j.account_id = s.account_id AND j.finished_at = e.until - ${ELEVATION_MS}
        AND (c.channel = 'totp' OR NOT EXISTS (SELECT 1 FROM factor h WHERE h.account_id = s.account_id AND h.kind = 'totp' AND h.verified_at < c.spent_at)))
      AND NOT (e.purpose = 'access' AND EXISTS (SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id JOIN challenge c ON c.journey_id = j.id
        WHERE r.opened_session = 1 AND j.account_id = s.account_id AND c.spent_at = e.until - ${ELEVATION_MS} AND c.spent_at <= s.created_at))`,
  'an app that was added without a fresh proof': `SELECT 1 FROM factor f WHERE f.kind = 'totp' AND NOT EXISTS (
      SELECT 1 FROM journey j JOIN challenge c ON c.journey_id = j.id AND c.spent_at IS NOT NULL
      WHERE j.kind = 'step-up' AND j.account_id = f.account_id AND j.finished_at BETWEEN f.verified_at - ${ELEVATION_MS} AND f.verified_at)`,
  'a number that was added to an open session without a proof': `SELECT 1 FROM audit a JOIN journey j ON j.id = json_extract(a.detail, '$.journey')
      WHERE a.action = 'phone.added' AND j.session_id IS NOT NULL AND (SELECT count(*) FROM challenge c WHERE c.journey_id = j.id AND c.spent_at IS NOT NULL) < 2`,
  'a session of a known account without its password': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id WHERE r.opened_session = 1
      AND coalesce(json_extract(j.state, '$.entries.password.done'), json_extract(j.state, '$.entries.credentials.done'),
        json_extract(j.state, '$.entries.open-account.createdAccount')) IS NULL`,
  ...(legal.length > 0
    ? {
        'a session without the terms in force': `SELECT 1 FROM session s
          WHERE (SELECT count(*) FROM acceptance a WHERE a.account_id = s.account_id) < ${legal.length}`,
      }
    : {}),
  'a session of nobody\u2019s customer': `SELECT 1 FROM session s WHERE NOT EXISTS (SELECT 1 FROM access x WHERE x.account_id = s.account_id)
      AND NOT EXISTS (SELECT 1 FROM claim q WHERE q.account_id = s.account_id)`,
  ...(audiences.individual?.journeys.enter?.steps.some(({ step }) => step === 'no-contract')
    ? {
        'a session by log-in without an active contract': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id WHERE r.opened_session = 1 AND j.kind = 'enter'
          AND NOT EXISTS (SELECT 1 FROM access x JOIN contract k ON k.customer_id = x.customer_id AND k.status = 'active' WHERE x.account_id = j.account_id)`,
      }
    : {}),
  'an account whose address was not proved': `SELECT 1 FROM identifier i WHERE i.kind = 'email'
      AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.target = i.value AND c.spent_at IS NOT NULL)`,
  'an account that was opened without a code, by a link alone': `SELECT 1 FROM audit a WHERE a.action = 'account.created'
      AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.journey_id = json_extract(a.detail, '$.journey') AND c.channel = 'email' AND c.spent_at IS NOT NULL)`,
  'an address that changed without two codes': `SELECT 1 FROM audit a WHERE a.action = 'email.changed'
      AND (SELECT count(*) FROM challenge c WHERE c.journey_id = json_extract(a.detail, '$.journey') AND c.spent_at IS NOT NULL) < 2`,
  'an account without an address, with two, or whose codes go elsewhere': `SELECT 1 FROM account a WHERE 1 <> (SELECT count(*) FROM identifier i
      JOIN factor f ON f.account_id = i.account_id AND f.kind = 'email' AND f.target = i.value WHERE i.account_id = a.id AND i.kind = 'email')`,
  'a password reset that no code or link allowed': `SELECT 1 FROM audit a WHERE a.action = 'password.reset'
      AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.journey_id = json_extract(a.detail, '$.journey') AND c.spent_at IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM journey j JOIN link l ON l.id = j.link_id WHERE j.id = json_extract(a.detail, '$.journey') AND l.completed_at IS NOT NULL)`,
  'a link to a customer without references or a link': `SELECT 1 FROM access x WHERE NOT EXISTS (SELECT 1 FROM audit a
      WHERE a.action IN ('customer.linked-by-references', 'customer.linked-by-link') AND a.account_id = x.account_id AND a.customer_id = x.customer_id)`,
  'a link that worked twice': `SELECT 1 FROM (SELECT j.link_id FROM audit a JOIN journey j ON j.id = json_extract(a.detail, '$.journey')
      WHERE a.action IN ('account.created', 'password.reset') AND j.link_id IS NOT NULL GROUP BY j.link_id HAVING count(*) > 1)`,
  'a press beyond the link\u2019s limit': `SELECT 1 FROM link l WHERE l.max_uses IS NOT NULL
      AND (SELECT count(*) FROM journey j WHERE j.link_id = l.id AND json_extract(j.state, '$.base.link') = 'valid') > l.max_uses`,
  'a customer with two owners': `SELECT 1 FROM access WHERE role = 'owner' GROUP BY customer_id HAVING count(*) > 1`,
  'a number that no code proved': `SELECT 1 FROM factor f WHERE f.kind = 'sms'
      AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.target = f.target AND c.spent_at IS NOT NULL)`,
  'a sixth try': `SELECT 1 FROM challenge WHERE tries > 5`,
  'more failures than the pause allows': `SELECT 1 FROM failure WHERE subject NOT LIKE 'held/%' AND count > ${lockout.failures}`,
  'more guesses at an app than the pause allows': `SELECT 1 FROM failure WHERE subject LIKE 'held/%' AND count % ${AUTHENTICATOR_TRIES} = 0 AND paused_until IS NULL`,
  'a turn beyond the journey': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id WHERE r.n >= j.n`,
})

/** The entry at which a journey that says it is done would still stand, by its list: none may be left out. */
export async function skippedEntry(world: World, journeyId: string): Promise<string | undefined> {
  const { database, deployment } = world
  const { rows } = await database.execute(
    statement(sql`SELECT ${JOURNEY} AS journey, j.token_hash FROM journey j WHERE j.id = ${journeyId}`),
  )
  const journey = parseJourney(rows[0]?.['journey'])
  if (!journey) return undefined
  const who = { tokenHash: String(rows[0]?.['token_hash']), email: null, subject: null, deviceTokenHash: null, now: world.now() }
  const [result] = await database.batch([snapshotStatement(who)], 'read')
  const snapshot = parseSnapshot(String(result?.rows[0]?.['snapshot']))
  const entries = deployment.profile.audiences[journey.audience]?.journeys[journey.kind]?.steps ?? []
  return currentEntry(entries, factsOf(journey, snapshot, deployment.profile), journey.state)?.step
}

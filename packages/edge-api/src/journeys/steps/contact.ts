import type { StepInputs } from '@foyer/contract/journeys'
import { requestNumber } from '../../features/claims/written-request.ts'
import type { MessageDraft } from '../../messages/message.ts'
import { claim } from '../../platform/database/customer.ts'
import { journey } from '../../platform/database/identity.ts'
import { alias } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { established } from '../engine/state.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { capLimit, toRefusal } from '../sends.ts'

const j = alias(journey, 'j')
const q = alias(claim, 'q')

type Context = StepContext<'contact'>

const EMAIL_LIFETIME_MS = 7 * DAY_MS

/** What is written reaches the operator twice: as an e-mail to answer, and among the claims to decide. */
export const contact: Step<'contact'> = {
  actions: () => ['submit'],
  needs: (_input, { tokenHash, subject }) => ({
    read: [
      statement(
        sql`SELECT EXISTS (SELECT 1 FROM ${q} WHERE ${q.accountId} = ${subject} AND ${q.kind} = 'unlock' AND ${q.decidedAt} IS NULL) AS hasOpen FROM ${j} WHERE ${j.tokenHash} = ${tokenHash}`,
      ),
    ],
  }),
  async decide(context, _action, input) {
    if (!context.options.topics.includes(input.topic)) return { refusal: { code: 'contact-refused', fields: { topic: 'malformed' } } }
    const limit = capLimit(context, 'email')
    return limit ? { refusal: toRefusal(limit) } : file(context, input)
  },
  view: (context) => ({ topics: context.options.topics, email: emailOf(context) }),
}

const emailOf = ({ journey }: Pick<Context, 'journey'>): string => established(journey.state).email ?? journey.email ?? ''

function file(context: Context, { topic, name, text }: StepInputs['contact']): Decision {
  const { now, random, loaded, snapshot } = context
  const claimId = uuidv7(now, random)
  const number = requestNumber(claimId)
  // A second wish to be unlocked is a message like any other: there is one to decide already.
  const isUnlock = topic === 'unlock' && snapshot.account !== null && loaded[0]?.[0]?.['hasOpen'] !== 1
  return {
    established: { done: true, requestNumber: number },
    effects: [
      { do: 'file-request', claimId, isUnlock, request: { topic, name, email: emailOf(context), text } },
      ...emails(context, { topic, name, text }, number).map((message) => ({ do: 'send-message' as const, message })),
    ],
  }
}

function emails(
  { profile, journey, snapshot, now }: Context,
  { topic, name, text }: StepInputs['contact'],
  number: string,
): MessageDraft[] {
  const email = emailOf({ journey })
  const base = { channel: 'email', audience: journey.audience, expiresAt: now + EMAIL_LIFETIME_MS } as const
  const received: MessageDraft = {
    ...base,
    to: email,
    template: 'request-received',
    locale: journey.locale,
    values: { firstName: snapshot.account?.firstName ?? null, topic, text, number },
  }
  const { email: operator } = profile.contact
  if (!operator) return [received]
  const forOperator: MessageDraft = {
    ...base,
    to: operator,
    template: 'request-for-operator',
    locale: profile.languages[0],
    values: { topic, name, email, text, number, isCustomer: snapshot.account !== null },
  }
  return [received, forOperator]
}

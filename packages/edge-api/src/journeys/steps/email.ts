import { normalizeCode } from '@foyer/contract/rules/codes'
import { normalizeIdentifier } from '@foyer/contract/rules/login-names'
import { maskEmail } from '../../identity/masked-contact.ts'
import { subjectOf } from '../../identity/subjects.ts'
import type { Effect } from '../engine/effects.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { accountExistsEmail, securityNotices } from '../notices.ts'
import { challengeOf, challengeView, checkCode, countTry, freshCode, tooSoon } from '../proofs/codes.ts'
import { mailboxSubject } from '../sends.ts'

type Context = StepContext<'email'>

/**
 * Another address for the account, then the code sent to it. Until that is right, nothing changes. An address of another
 * account is told where accounts are disclosed; elsewhere its owner gets an e-mail, and the screen waits for a code that was not sent.
 */
export const email: Step<'email'> = {
  actions: (context) => (pending(context) === undefined ? ['submit'] : ['submit', 'resend', 'change']),
  addressee: (input) => (typeof input['email'] === 'string' ? input['email'] : undefined),
  needs: (input, reservation) => ('code' in input ? { count: [countTry(reservation)] } : {}),
  async decide(context, action, input) {
    const address = pending(context)
    if (action === 'change') return { backTo: context.entry, ...(address ? { established: { given: address } } : {}) }
    if (action === 'resend') {
      const refusal = tooSoon(currentOf(context), context.now)
      return refusal ? { refusal } : address ? send(context, address) : {}
    }
    if (address && input.code !== undefined) return confirm(context, address, input.code)
    return input.email === undefined ? {} : propose(context, normalizeIdentifier(input.email))
  },
  view(context) {
    const challenge = currentOf(context)
    const current = accountOf(context).email
    if (challenge) return { screen: 'code', current, ...challengeView(challenge, context) }
    const given = context.journey.state.entries[context.entry]?.given
    return { screen: 'address', current, ...(given ? { email: given } : {}) }
  },
}

const pending = ({ journey, entry }: Context): string | undefined => journey.state.entries[entry]?.pendingEmail

function currentOf(context: Context) {
  const target = pending(context)
  return target === undefined ? undefined : challengeOf(context, [{ channel: 'email', target }])
}

function accountOf({ snapshot }: Context): NonNullable<Snapshot['account']> {
  if (!snapshot.account) throw new Error('An address was to be changed without an account.')
  return snapshot.account
}

function propose(context: Context, address: string): Promise<Decision> | Decision {
  const { id } = accountOf(context)
  const { owner } = context.snapshot.addressee
  if (owner?.id === id) return { refusal: { code: 'email-unchanged', fields: { email: 'unchanged' } } }
  return owner && isDisclosed(context) ? TAKEN : send(context, address)
}

const isDisclosed = ({ profile }: Context): boolean => profile.identify === 'disclose'

const TAKEN: Decision = { refusal: { code: 'email-taken', fields: { email: 'taken' } } }

async function send(context: Context, target: string): Promise<Decision> {
  const { owner } = context.snapshot.addressee
  const addressee = await mailboxSubject(context.keys, target)
  const fresh = await freshCode(context, {
    channel: 'email',
    target,
    purpose: 'change-email',
    isHeard: true,
    addressee,
    ...(owner ? { replacement: accountExistsEmail(context, target, owner) } : {}),
  })
  return 'refusal' in fresh
    ? { refusal: fresh.refusal }
    : { established: { pendingEmail: target, addressee, given: target }, effects: [fresh.effect] }
}

async function confirm(context: Context, to: string, code: string): Promise<Decision> {
  const refusal = await checkCode(context, currentOf(context), normalizeCode(code) ?? '')
  if (refusal) return { refusal }
  const { owner } = context.snapshot.addressee
  if (owner) return taken(context, to)
  const from = normalizeIdentifier(accountOf(context).email)
  return {
    established: { done: true, channel: 'email' },
    effects: [
      { do: 'spend-code', entry: context.entry },
      { do: 'change-address', from, to, fromSubject: await subjectOf(context.keys, from), keyId: context.keys.current },
      ...notices(context, to),
    ],
  }
}

/** Another account's since, or a code that was guessed and never sent. */
const taken = (context: Context, given: string): Decision =>
  isDisclosed(context) ? { ...TAKEN, backTo: context.entry, established: { given } } : { refusal: { code: 'code-expired' } }

/** To the address that was, and at every number: an attacker who reads the new mailbox alone is noticed. The new one is greeted. */
function notices(context: Context, to: string): Effect[] {
  const { snapshot } = context
  const account = snapshot.account && { ...snapshot.account, email: to }
  return [
    ...securityNotices(context, { what: 'email-changed', name: maskEmail(to) }, true),
    ...securityNotices({ ...context, snapshot: { ...snapshot, account } }, { what: 'email-confirmed' }),
  ]
}

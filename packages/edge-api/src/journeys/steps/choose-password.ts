import type { FieldCode } from '@foyer/contract/errors'
import type { StepInputs } from '@foyer/contract/journeys'
import { loginNameFault, normalizeIdentifier } from '@foyer/contract/rules/login-names'
import type { PasswordPolicy } from '@foyer/contract/rules/passwords'
import { passwordRules } from '@foyer/contract/rules/passwords'
import { maskTarget } from '../../identity/masked-contact.ts'
import type { KeptFactor } from '../../messages/message.ts'
import { identifier } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { established } from '../engine/state.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { countProof, proofTriesLeft, readProofTries } from '../proofs/tries.ts'

const identifiers = unqualified(identifier)

type Context = StepContext<'choose-password'>

/** A reset ends with every session revoked and an e-mail that says so. */
export const choosePassword: Step<'choose-password'> = {
  actions: (context) => (isReset(context) && context.options.mayKeep ? ['submit', 'skip'] : ['submit']),
  needs(input, reservation) {
    const { loginName } = input
    if (typeof loginName !== 'string') return {}
    return {
      count: [countProof('login-names', reservation)],
      read: [
        readProofTries('login-names', reservation),
        statement(sql`SELECT 1 FROM ${identifiers} WHERE ${identifiers.value} = ${normalizeIdentifier(loginName)}`),
      ],
    }
  },
  async decide(context, action, input) {
    if (action === 'skip') return { established: { done: true, keptPassword: true } }
    const until = closedUntil(context, input)
    if (until) return { refusal: { code: 'too-many-requests', until } }
    const fields = await problems(context, input)
    if (Object.keys(fields).length > 0) return { refusal: { code: 'password-refused', fields } }
    const passwordHash = await context.passwords.hash(input.password)
    if (isReset(context)) return reset(context, passwordHash)
    const { names, loginName } = context.options
    return {
      established: {
        done: true,
        passwordHash,
        ...(names ? { firstName: input.firstName ?? '', lastName: input.lastName ?? '' } : {}),
        ...(loginName && isOwnName(context, input) ? { loginName: input.loginName?.trim() ?? '' } : {}),
      },
    }
  },
  view(context) {
    const known = established(context.journey.state)
    const { link, account } = context.snapshot
    const firstName = known.firstName ?? link?.firstName
    const lastName = known.lastName ?? link?.lastName
    const asksLoginName = !isReset(context) && context.options.loginName === true
    const loginName = isReset(context) ? account?.loginName : (known.loginName ?? emailOf(context))
    return {
      email: emailOf(context),
      names: context.options.names === true,
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
      ...(loginName && (asksLoginName || isReset(context)) ? { loginName } : {}),
      asksLoginName,
      confirmation: context.options.confirmation === true,
      policy: policy(context),
      purpose: isReset(context) ? 'reset' : 'create',
    }
  },
}

const isReset = ({ journey }: Context): boolean => journey.kind === 'recover'

/** In a recovery what was typed may be a login name: the account knows better. */
function emailOf({ journey, snapshot }: Context): string {
  const given = established(journey.state).email ?? journey.email
  const known = snapshot.account?.email
  return (journey.kind === 'recover' ? (known ?? given) : (given ?? known)) ?? ''
}

/** Keyed by utility, audience and flow. */
const policy = ({ audience, journey }: Context): PasswordPolicy => audience.passwords[journey.kind] ?? audience.passwords.default

/** Another name than the address, which logs in anyway. */
const isOwnName = (context: Context, { loginName }: StepInputs['choose-password']): boolean =>
  loginName !== undefined && normalizeIdentifier(loginName) !== emailOf(context)

/** Until when no other name than the address is looked up: very many answers would list the accounts. */
function closedUntil(context: Context, input: StepInputs['choose-password']): string | null {
  if (!context.options.loginName || isReset(context) || !isOwnName(context, input)) return null
  const { triesLeft, until } = proofTriesLeft('login-names', context.loaded, context.now)
  return triesLeft < 0 ? until : null
}

async function problems(context: Context, input: StepInputs['choose-password']): Promise<Record<string, FieldCode>> {
  const { options, loaded } = context
  const fields: Record<string, FieldCode> = {}
  if (options.names) {
    if (!input.firstName) fields['firstName'] = 'missing'
    if (!input.lastName) fields['lastName'] = 'missing'
  }
  if (options.loginName && !isReset(context)) {
    if (!input.loginName) fields['loginName'] = 'missing'
    else if (isOwnName(context, input)) {
      const fault = loginNameFault(input.loginName)
      if (fault) fields['loginName'] = fault
      else if (loaded[1]?.length) fields['loginName'] = 'taken'
    }
  }
  const unmet = passwordRules(policy(context), input.password, emailOf(context)).find((rule) => !rule.isMet)
  if (unmet) fields['password'] = unmet.code
  else if (await context.passwords.isCommon(input.password, [context.profile.id, context.profile.name])) fields['password'] = 'too-common'
  else if (options.confirmation && input.confirmation !== input.password) fields['confirmation'] = 'differs'
  return fields
}

function reset({ journey, snapshot, now }: Context, passwordHash: string): Decision {
  const { account } = snapshot
  if (!account) throw new Error('A password was reset without an account.')
  return {
    established: { done: true },
    effects: [
      { do: 'reset-password', passwordHash },
      ...(journey.linkId === null ? [] : [{ do: 'complete-link' as const }]),
      {
        do: 'send-message',
        message: {
          channel: 'email',
          to: account.email,
          template: 'password-changed',
          locale: journey.locale,
          audience: journey.audience,
          values: { firstName: account.firstName, at: now, kept: keptFactors(snapshot) },
          expiresAt: now + 7 * DAY_MS,
        },
      },
    ],
  }
}

/** A new password takes none of these away: the owner sees in the e-mail if one is an attacker's. */
function keptFactors({ factors, recoveryCodes }: Snapshot): KeptFactor[] {
  const kinds = (['totp', 'passkey'] as const).filter((kind) => factors.some((factor) => factor.kind === kind))
  return [
    ...kinds.map((kind) => ({ kind })),
    ...(recoveryCodes > 0 ? [{ kind: 'recovery' as const }] : []),
    ...factors.flatMap(({ kind, target }) => (kind === 'sms' ? [{ kind, target: maskTarget(kind, target) }] : [])),
  ]
}

import type { FieldCode } from '@foyer/contract/errors'
import type { PasswordPolicy } from '@foyer/contract/profile'
import { passwordRules } from '@foyer/contract/rules/passwords'
import { isCommon } from '../../passwords/common-passwords.ts'
import { established } from '../engine/state.ts'
import type { Step, StepContext } from '../engine/step.ts'

/** A reset ends with every session revoked and an e-mail that says so. */
export const choosePassword: Step<'choose-password'> = {
  actions: () => ['submit'],
  async decide(context, _action, input) {
    const fields: Record<string, FieldCode> = {}
    const unmet = passwordRules(policy(context), input.password, emailOf(context)).find((rule) => !rule.isMet)
    if (unmet) fields['password'] = unmet.code
    else if (isCommon(input.password)) fields['password'] = 'too-common'
    if (context.options.names) {
      if (!input.firstName) fields['firstName'] = 'missing'
      if (!input.lastName) fields['lastName'] = 'missing'
    }
    if (Object.keys(fields).length > 0) return { refusal: { code: 'password-refused', fields } }

    const passwordHash = await context.passwords.hash(input.password)
    if (context.journey.kind !== 'recover') {
      const names = context.options.names ? { firstName: input.firstName ?? '', lastName: input.lastName ?? '' } : {}
      return { established: { done: true, passwordHash, ...names } }
    }
    const { account } = context.snapshot
    if (!account) throw new Error('A password was reset without an account.')
    return {
      established: { done: true },
      effects: [
        { do: 'set-password', passwordHash, isReset: true },
        {
          do: 'send-message',
          message: {
            channel: 'email',
            to: account.email,
            template: 'password-changed',
            locale: context.journey.locale,
            audience: context.journey.audience,
            values: { firstName: account.firstName, at: context.now },
            expiresAt: context.now + 7 * 86_400_000,
          },
        },
      ],
    }
  },
  view(context) {
    const known = established(context.journey.state)
    const firstName = known.firstName ?? context.snapshot.link?.firstName
    const lastName = known.lastName ?? context.snapshot.link?.lastName
    return {
      email: emailOf(context),
      names: context.options.names === true,
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
      policy: policy(context),
      purpose: context.journey.kind === 'recover' ? 'reset' : 'create',
    }
  },
}

const emailOf = ({ journey, snapshot }: StepContext<'choose-password'>): string =>
  established(journey.state).email ?? journey.email ?? snapshot.account?.email ?? ''

/** Keyed by utility, audience and flow. */
const policy = ({ audience, journey }: StepContext<'choose-password'>): PasswordPolicy =>
  audience.passwords[journey.kind] ?? audience.passwords.default

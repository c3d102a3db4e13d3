import type { FieldCode } from '@foyer/contract/errors'
import type { StepInputs } from '@foyer/contract/journeys'
import { isBirthDate } from '@foyer/contract/rules/dates'
import { loadPhoneNumbers, phoneCountries } from '../../identity/phone/phone-countries.ts'
import type { PhoneNumber } from '../../identity/phone/phone-numbers.ts'
import { localDate } from '../../platform/local-date.ts'
import { established } from '../engine/state.ts'
import type { Step, StepContext } from '../engine/step.ts'
import { countProof, proofTriesLeft, readProofTries } from '../proofs/tries.ts'

type Context = StepContext<'details'>

/**
 * What the customer says of themselves, against what the utility knows: a date of birth that is not the one in the billing
 * data is refused, in one sentence with the rest, and counted with the references it belongs to.
 */
export const details: Step<'details'> = {
  actions: () => ['submit'],
  // What cannot be true is refused before it is compared, and is no try; what was not counted is not compared.
  needs: (input, reservation) =>
    Object.keys(malformed(input, reservation)).length > 0
      ? {}
      : { count: [countProof('references', reservation)], read: [readProofTries('references', reservation)] },
  async decide(context, _action, input) {
    const number = await phoneNumber(context, input)
    const fields = problems(context, input, number)
    if (Object.keys(fields).length > 0) return { refusal: { code: 'details-refused', fields } }
    const { triesLeft, until } = proofTriesLeft('references', context.loaded, context.now)
    const known = context.snapshot.matched?.birthDate ?? null
    if (triesLeft < 0) return { refusal: { code: 'references-exhausted', until } }
    if (asks(context, 'birth-date') && known !== null && known !== input.birthDate)
      return { refusal: triesLeft > 0 ? { code: 'details-wrong', triesLeft } : { code: 'references-exhausted', until } }
    return {
      established: {
        done: true,
        ...(asks(context, 'name') ? { firstName: input.firstName ?? '', lastName: input.lastName ?? '' } : {}),
        ...(asks(context, 'birth-date') && input.birthDate ? { birthDate: input.birthDate } : {}),
        ...(number?.ok ? { phone: number.e164 } : {}),
      },
    }
  },
  view(context) {
    const known = established(context.journey.state)
    const { matched } = context.snapshot
    // Of a customer whom another account acts for, nothing is shown.
    const named = matched && !matched.isTaken ? matched : null
    const firstName = known.firstName ?? named?.firstName
    const lastName = known.lastName ?? named?.lastName
    return {
      fields: context.options.fields,
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
      countries: asks(context, 'phone') ? phoneCountries(context.profile.phoneCountries) : [],
    }
  },
}

const asks = ({ options }: Context, field: Context['options']['fields'][number]): boolean => options.fields.includes(field)

/** Null where none was given. */
async function phoneNumber(context: Context, { phone, country }: StepInputs['details']): Promise<PhoneNumber | null> {
  if (!phone) return null
  const { toContactNumber } = await loadPhoneNumbers()
  return toContactNumber(phone, country, context.profile.phoneCountries)
}

function problems(context: Context, input: StepInputs['details'], number: PhoneNumber | null): Record<string, FieldCode> {
  const fields: Record<string, FieldCode> = {}
  const { birthDate, phone } = malformed(input, context)
  if (asks(context, 'name')) {
    if (!input.firstName) fields['firstName'] = 'missing'
    if (!input.lastName) fields['lastName'] = 'missing'
  }
  if (asks(context, 'birth-date')) {
    if (!input.birthDate) fields['birthDate'] = 'missing'
    else if (birthDate) fields['birthDate'] = birthDate
  }
  if (asks(context, 'phone')) {
    if (phone) fields['phone'] = phone
    else if (number && !number.ok) fields['phone'] = number.why
  }
  return fields
}

/** Five digits and more, as people part them: what is to be known of numbers in particular is loaded later. */
const PHONE = /^\+?(?:[\s()./-]*\d){5,15}\s*$/

/** What cannot be true at a glance. */
function malformed(
  { birthDate, phone }: StepInputs['details'],
  { profile, now }: Pick<Context, 'profile' | 'now'>,
): { birthDate?: FieldCode; phone?: FieldCode } {
  return {
    ...(birthDate && !isBirthDate(birthDate, localDate(profile.timeZone, now)) ? { birthDate: 'malformed' } : {}),
    ...(phone && !PHONE.test(phone) ? { phone: 'malformed' } : {}),
  }
}

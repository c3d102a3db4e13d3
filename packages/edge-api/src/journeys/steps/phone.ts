import { normalizeCode } from '@foyer/contract/rules/codes'
import { loadPhoneNumbers, phoneCountries } from '../../identity/phone/phone-countries.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { challengeOf, challengeView, checkCode, countTry, freshCode, tooSoon } from '../proofs/codes.ts'

type Context = StepContext<'phone'>

/** A number, then the code sent to it. It protects the account from its first code on; before that it is nothing. */
export const phone: Step<'phone'> = {
  actions: (context) => [
    'submit',
    ...(pending(context) ? (['resend', 'change'] as const) : []),
    ...(context.options.optional ? (['skip'] as const) : []),
  ],
  needs: (input, reservation) => ('code' in input ? { count: [countTry(reservation)] } : {}),
  async decide(context, action, input) {
    if (action === 'skip') return context.options.optional ? { established: { done: true } } : {}
    const target = pending(context)
    if (action === 'change') return { backTo: context.entry, ...(target ? { established: { given: target } } : {}) }
    if (action === 'resend') {
      const refusal = tooSoon(currentOf(context), context.now)
      return refusal ? { refusal } : target ? send(context, target) : {}
    }
    if (target && input.code !== undefined) return confirm(context, target, input.code)
    const { toE164 } = await loadPhoneNumbers()
    const number = toE164(input.phone ?? '', input.country, context.profile.phoneCountries)
    if (!number.ok) return { refusal: { code: 'phone-refused', fields: { phone: number.why } } }
    return send(context, number.e164)
  },
  view(context) {
    const challenge = currentOf(context)
    const base = { optional: context.options.optional === true, countries: phoneCountries(context.profile.phoneCountries) }
    const given = context.journey.state.entries[context.entry]?.given
    if (!challenge) return { ...base, screen: 'number', ...(given ? { phone: given } : {}) }
    return { ...base, screen: 'code', ...challengeView(challenge, context) }
  },
}

const pending = ({ journey, entry }: Context): string | undefined => journey.state.entries[entry]?.pendingPhone

function currentOf(context: Context) {
  const target = pending(context)
  return target === undefined ? undefined : challengeOf(context, [{ channel: 'sms', target }])
}

async function send(context: Context, target: string): Promise<Decision> {
  const fresh = await freshCode(context, { channel: 'sms', target, purpose: 'verify-phone', isHeard: true })
  return 'refusal' in fresh ? { refusal: fresh.refusal } : { established: { pendingPhone: target, given: target }, effects: [fresh.effect] }
}

async function confirm(context: Context, target: string, code: string): Promise<Decision> {
  const refusal = await checkCode(context, currentOf(context), normalizeCode(code) ?? '')
  if (refusal) return { refusal }
  return {
    established: { done: true, channel: 'sms' },
    effects: [
      { do: 'spend-code', entry: context.entry },
      { do: 'add-phone', target },
    ],
  }
}

import * as z from 'zod/mini'

/** Longest of each parameter; RFC 6749 knows no limit, addresses do. Clients keep much in `state`. */
export const MAX_PARAMETER = 2_048
export const MAX_STATE = 4_096

/** Contracts that can be named one by one: a body is 32 KiB at most. A customer who has more allows some of these, or all. */
export const MAX_NAMED_CONTRACTS = 500

const text = z.string('missing').check(z.maxLength(MAX_PARAMETER, 'too-long'))
const optional = z.optional(text)

/** Parameters of an authorization request (RFC 6749, 7636, 9449) as the first-party page passes them on. */
export const authorizationParameters = z.object({
  response_type: text,
  client_id: text,
  redirect_uri: text,
  scope: optional,
  state: z.optional(z.string().check(z.maxLength(MAX_STATE, 'too-long'))),
  code_challenge: optional,
  code_challenge_method: optional,
  dpop_jkt: optional,
  prompt: optional,
})

/** Body of `POST /v1/{utility}/authorization`. */
export const authorizationDecision = z.strictObject({
  request: authorizationParameters,
  decision: z.enum(['allow', 'refuse']),
  /** Ids of the contracts chosen, or all that there are by now; absent where what was allowed before is to hold. */
  contracts: z.optional(
    z
      .union([z.literal('all'), z.array(z.string().check(z.regex(/^[\w-]{1,64}$/, 'malformed')))])
      .check(z.refine((chosen) => chosen === 'all' || chosen.length <= MAX_NAMED_CONTRACTS, 'too-long')),
  ),
})

export type AuthorizationParameters = z.output<typeof authorizationParameters>
export type ChosenContracts = 'all' | readonly string[]
export type AuthorizationDecisionInput = z.output<typeof authorizationDecision>

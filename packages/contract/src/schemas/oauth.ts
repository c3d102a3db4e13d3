import * as z from 'zod/mini'

const text = z.string('missing').check(z.maxLength(2_048, 'too-long'))
const optional = z.optional(text)

/** Parameters of an authorization request (RFC 6749, 7636, 9449) as the first-party page passes them on. */
export const authorizationParameters = z.object({
  response_type: text,
  client_id: text,
  redirect_uri: text,
  scope: optional,
  state: optional,
  code_challenge: optional,
  code_challenge_method: optional,
  dpop_jkt: optional,
  prompt: optional,
})

/** Body of `POST /v1/{utility}/authorization`. */
export const authorizationDecision = z.strictObject({
  request: authorizationParameters,
  decision: z.enum(['allow', 'refuse']),
  /** Ids of the contracts chosen; absent where what was allowed before is to hold. */
  contracts: z.optional(z.array(z.string().check(z.regex(/^[\w-]{1,64}$/, 'malformed'))).check(z.maxLength(200, 'too-long'))),
})

export type AuthorizationParameters = z.output<typeof authorizationParameters>
export type AuthorizationDecisionInput = z.output<typeof authorizationDecision>

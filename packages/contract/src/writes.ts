import type * as z from 'zod/mini'
import type { authorizationDecision } from './schemas/oauth.ts'
import type { householdDecision, nothing, teamInvitation, teamMemberChange } from './schemas/people.ts'
import type { factorName, factorOffer, factorProof, passwordChange } from './schemas/security.ts'

export type TeamInvitationInput = z.output<typeof teamInvitation>
export type TeamMemberChange = z.output<typeof teamMemberChange>
export type FactorProof = z.output<typeof factorProof>

/** What stands in the address of the consent screen goes along as it is. */
type AuthorizationDecisionInput = Omit<z.input<typeof authorizationDecision>, 'request'> & { request: Record<string, string> }

/** As it is before it is sent: lists are only read. */
type Sent<Value> = Value extends readonly (infer Item)[]
  ? readonly Item[]
  : Value extends object
    ? { [Name in keyof Value]: Sent<Value[Name]> }
    : Value

interface Write<Method extends string, Path extends string, Body> {
  method: Method
  path: Path
  body: Sent<Body>
}

/** What a signed-in customer can change, below `/v1/{utility}`, each with the body that its schema takes. */
export type FeatureWrite =
  | Write<'POST', '/authorization', AuthorizationDecisionInput>
  | Write<'POST', '/factor-offers', z.input<typeof factorOffer>>
  | Write<'POST', '/factors', z.input<typeof factorProof>>
  | Write<'PATCH', `/factors/${string}`, z.input<typeof factorName>>
  | Write<'POST', `/household/${string}`, z.input<typeof householdDecision>>
  | Write<'PUT', '/password', z.input<typeof passwordChange>>
  | Write<'POST', '/recovery-codes', z.input<typeof nothing>>
  | Write<'POST', '/team/invitations', z.input<typeof teamInvitation>>
  | Write<'POST', `/team/invitations/${string}/resend`, z.input<typeof nothing>>
  | Write<'PATCH', `/team/members/${string}`, z.input<typeof teamMemberChange>>
  | { method: 'DELETE'; path: `/${string}`; body?: undefined }

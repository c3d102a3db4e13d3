import * as z from 'zod/mini'
import { isEmail } from '../rules/emails.ts'
import { cleanName } from '../rules/text.ts'

const id = z.string('missing').check(z.regex(/^[\w-]{1,64}$/, 'malformed'))
const role = z.enum(['admin', 'billing', 'viewer'])
/** All of the company's when absent. */
const contracts = z.optional(z.array(id).check(z.minLength(1, 'missing'), z.maxLength(200, 'too-long')))

/** Query of `GET /v1/{utility}/team` and of `DELETE /v1/{utility}/team/members/{account}`. */
export const teamQuery = z.object({ customer: id })

/** Query of `GET /v1/{utility}/team/audit`. */
export const teamAuditQuery = z.object({
  customer: id,
  /** `next` of the page before. */
  cursor: z.optional(z.string().check(z.regex(/^[\w-]{1,128}$/))),
})

/** Body of `POST /v1/{utility}/team/invitations`. */
export const teamInvitation = z.strictObject({
  customer: id,
  email: z
    .string('missing')
    .check(
      z.overwrite(cleanName),
      z.toLowerCase(),
      z.minLength(1, 'missing'),
      z.maxLength(254, 'too-long'),
      z.refine(isEmail, 'malformed'),
    ),
  role,
  contracts,
})

/** Body of `PATCH /v1/{utility}/team/members/{account}`. */
export const teamMemberChange = z.strictObject({ customer: id, role, contracts })

/** Query of `GET /v1/{utility}/household`. */
export const householdQuery = z.object({ customer: id })

/** Body of `POST /v1/{utility}/household/{id}`. */
export const householdDecision = z.strictObject({ decision: z.enum(['grant', 'refuse']) })

/** Body of a write that needs none. */
export const nothing = z.strictObject({})

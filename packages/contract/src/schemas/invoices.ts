import * as z from 'zod/mini'

const id = z.string().check(z.regex(/^[\w-]{1,64}$/))

/** `GET /v1/{utility}/invoices`. */
export const INVOICES_QUERY = z.object({
  /** Id of one of the account's customers; all of them when absent. */
  customer: z.optional(id),
  /** Id of a contract. */
  contract: z.optional(id),
  /** `next` of the page before. */
  cursor: z.optional(z.string().check(z.regex(/^[\w-]{1,128}$/))),
  /** 1 to 100, 12 when absent. */
  limit: z._default(z.pipe(z.string().check(z.regex(/^([1-9]\d?|100)$/)), z.transform(Number)), 12),
})

export type InvoicesQuery = z.infer<typeof INVOICES_QUERY>

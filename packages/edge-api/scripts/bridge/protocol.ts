import * as z from 'zod/mini'

/** Hrana 2 over HTTP, JSON: what a client may ask (libsql's docs/HTTP_V2_SPEC.md). Unknown members are ignored, as it says. */
const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string().check(z.regex(/^-?\d{1,19}$/), z.refine(isInt64)) }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)) }),
])

const sql = { sql: z.optional(z.nullable(z.string())), sql_id: z.optional(z.nullable(z.int())) }

const statement = z.object({
  ...sql,
  args: z.optional(z.array(value)),
  named_args: z.optional(z.array(z.object({ name: z.string(), value }))),
  want_rows: z.optional(z.nullable(z.boolean())),
})

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['ok', 'error']), step: z.int() }),
    z.object({ type: z.literal('not'), cond: condition }),
    z.object({ type: z.enum(['and', 'or']), conds: z.array(condition) }),
    z.object({ type: z.literal('is_autocommit') }),
  ]),
)

const step = z.object({ condition: z.optional(z.nullable(condition)), stmt: statement })

const request = z.discriminatedUnion('type', [
  z.object({ type: z.literal('execute'), stmt: statement }),
  z.object({ type: z.literal('batch'), batch: z.object({ steps: z.array(step) }) }),
  z.object({ type: z.literal('sequence'), ...sql }),
  z.object({ type: z.literal('describe'), ...sql }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int() }),
  z.object({ type: z.literal('get_autocommit') }),
  z.object({ type: z.literal('close') }),
])

export const pipeline = z.object({ baton: z.optional(z.nullable(z.string())), requests: z.array(request) })

export type Value = z.infer<typeof value>
export type Statement = z.infer<typeof statement>
export type SqlReference = Pick<Statement, 'sql' | 'sql_id'>
export type Step = z.infer<typeof step>
export type Request = z.infer<typeof request>

export interface StatementResult {
  cols: { name: string; decltype: string | null }[]
  rows: Value[][]
  affected_row_count: number
  /** A decimal integer of 64 bits. */
  last_insert_rowid: string | null
}

export interface HranaError {
  message: string
  code: string
}

export interface BatchResult {
  step_results: (StatementResult | null)[]
  step_errors: (HranaError | null)[]
}

export type Answer =
  | { type: 'ok'; response: { type: Request['type']; result?: unknown; is_autocommit?: boolean } }
  | { type: 'error'; error: HranaError }

function isInt64(digits: string): boolean {
  const integer = BigInt(digits)
  return BigInt.asIntN(64, integer) === integer
}

import { FIELD_CODES, type FieldCode } from '@foyer/contract/errors'
import { zValidator } from '@hono/zod-validator'
import type { ValidationTargets } from 'hono'
import type * as z from 'zod/mini'
import { validating } from './openapi.ts'
import { ApiError } from './problem.ts'

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const isFieldCode = (text: string): text is FieldCode => (FIELD_CODES as readonly string[]).includes(text)

/** Each field's first issue as its code: the schema's own, or `missing` and `malformed`. */
export function fieldsOf(issues: readonly Issue[]): Record<string, FieldCode> {
  const fields: Record<string, FieldCode> = {}
  for (const { path, message } of issues) {
    const field = path.join('.') || 'body'
    fields[field] ??= isFieldCode(message) ? message : /received undefined/.test(message) ? 'missing' : 'malformed'
  }
  return fields
}

/** `@hono/zod-validator` whose refusal is a problem document. */
export const validate = <Schema extends z.ZodMiniType, Target extends keyof ValidationTargets>(target: Target, schema: Schema) =>
  validating(
    zValidator(target, schema, (result) => {
      if (!result.success) throw new ApiError('invalid-input', { fields: fieldsOf(result.error.issues) })
    }),
    target,
    schema,
  )

/** Parses what no route's validator sees. */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new ApiError('invalid-input', { fields: fieldsOf(result.error.issues) })
  return result.data
}

import type { FieldCode } from '@foyer/contract/errors'
import { zValidator } from '@hono/zod-validator'
import type { ZodMiniType } from 'zod/mini'
import { ApiError } from './problem.ts'

/** Hono's validator; what does not parse is one `invalid-input` that says what is wrong with each field. */
export const validated = <Target extends 'query' | 'json', Schema extends ZodMiniType>(target: Target, schema: Schema) =>
  zValidator(target, schema, (result) => {
    if (!result.success) throw new ApiError('invalid-input', { fields: fieldCodes(result.error.issues) })
  })

interface Issue {
  code?: string | undefined
  origin?: unknown
  input?: unknown
  path: readonly PropertyKey[]
}

function fieldCodes(issues: readonly Issue[]): Record<string, FieldCode> {
  return Object.fromEntries(issues.map((issue) => [issue.path.map(String).join('.'), fieldCode(issue)]))
}

function fieldCode({ code, origin, input }: Issue): FieldCode {
  if (code === 'invalid_type' && input === undefined) return 'missing'
  if (code === 'too_big' && origin === 'string') return 'too-long'
  if (code === 'too_small' && origin === 'string') return 'too-short'
  return 'malformed'
}

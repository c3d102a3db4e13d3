import type { FieldCode } from '@foyer/contract/errors'
import type { Errors, Input } from './form.ts'

/** A check that these fields are not left empty. */
export const required =
  (...names: string[]) =>
  (input: Input): Errors => {
    const errors: Record<string, FieldCode> = {}
    for (const name of names) if (!input[name]?.trim()) errors[name] = 'missing'
    return errors
  }

import type { FieldCode } from '@foyer/contract/errors'

/** Names of fields to what was typed. */
export type Input = Record<string, string>
export type Errors = Readonly<Record<string, FieldCode>>

/** What the form that listens holds: `submit` comes from it, `input` from one of its fields. Files it cannot hold. */
export function readForm(event: Event): Input {
  const input: Input = {}
  new FormData(event.currentTarget as HTMLFormElement).forEach((value, name) => {
    input[name] = String(value)
  })
  return input
}

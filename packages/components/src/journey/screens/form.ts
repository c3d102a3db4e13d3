import type { FieldCode } from '@foyer/contract/errors'
import { html, type TemplateResult } from 'lit'
import { type Errors, type Input, readForm } from '../form-input.ts'
import type { ScreenContext } from '../screen-context.ts'
import { turnButton } from './turn.ts'

/**
 * A real form, named by the screen's title: fields, then the one button that takes the turn. `toInput` says what is sent where that is not the fields' texts. */
export const form = (
  context: ScreenContext,
  fields: unknown,
  label: string,
  check: (input: Input) => Errors,
  toInput?: (input: Input) => Record<string, unknown>,
): TemplateResult =>
  html`<form novalidate aria-labelledby="f-title" @submit=${(event: Event) => context.submit(event, check, toInput)} @input=${(event: Event) => context.change({ draft: readForm(event) })}>${fields}${turnButton(context, label)}</form>`

/** A check that these fields are not left empty. */
export const required =
  (...names: string[]) =>
  (input: Input): Errors => {
    const errors: Record<string, FieldCode> = {}
    for (const name of names) if (!input[name]?.trim()) errors[name] = 'missing'
    return errors
  }

import { html, type TemplateResult } from 'lit'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { turnButton } from '../turn-button.ts'
import { keepDraft } from './draft.ts'

/** A real form, named by the screen's title: fields, then the one button that takes the turn. `toInput` says what is sent where that is not the fields' texts. */
export const form = (
  host: JourneyElement,
  fields: unknown,
  label: string,
  check: (input: Input) => Errors,
  toInput?: (input: Input) => Record<string, unknown>,
): TemplateResult =>
  html`<form novalidate aria-labelledby="f-title" @submit=${(event: Event) => host.submit(event, check, toInput)} @input=${(event: Event) => keepDraft(host, event)}>${fields}${turnButton(host, label)}</form>`

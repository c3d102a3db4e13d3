import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { mailIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'

/**
 * What one logs in with, in a field beside the password, so that a password manager files the two together. It is to be seen: some
 * pass over what is hidden and take the field before it, such as a name. It has no name and is not sent.
 */
export const loginId = (host: JourneyElement, id: string): TemplateResult =>
  html`<input readonly dir="ltr" autocomplete="username" aria-label=${host.anyMessage(id.includes('@') ? 'email.label' : 'loginName.label')} .value=${id} />`

/** The same in a row of its own. */
export const loginIdRow = (host: JourneyElement, email: string): TemplateResult =>
  html`<div class="given">${icon(mailIcon)}${loginId(host, email)}</div>`

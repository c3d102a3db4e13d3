import type { PasswordView } from '@foyer/contract/steps/password'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import type { JourneyElement } from '../journey-element.ts'
import { required } from '../required.ts'
import { form } from './form-of.ts'
import { frame, givenAddress } from './frame.ts'
import { loginId } from './login-id.ts'
import { passwordField } from './password-field.ts'
import { recover } from './ways-on.ts'

/** The current password. */
export const passwordScreen = (host: JourneyElement, { email, canRecover }: PasswordView): TemplateResult =>
  html`${frame(host, host.t('password.title'), host.t('password.lead'))}
    ${form(host, [givenAddress(host, email, loginId(host, email)), passwordField(host, host.t('password.label'), 'current-password')], host.t('button.next'), required('password'))}
    ${canRecover ? linkButton(host.t('password.forgot'), () => recover(host)) : nothing}`

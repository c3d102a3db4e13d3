import type { PasswordView } from '@foyer/contract/steps/password'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../parts/button.ts'
import { lockIcon } from '../../../parts/icons.ts'
import { required } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { contactLink } from './contact-link.ts'
import { form } from './form-of.ts'
import { address, frame, givenAddress, picture } from './frame.ts'
import { passwordField } from './password-field.ts'
import { turnButton } from '../turn-button.ts'
import { time } from './say.ts'

/** The current password; while log-in is paused, when it opens again and the other way in. */
export function passwordScreen(host: JourneyElement, { email, canRecover, pausedUntil }: PasswordView): TemplateResult {
  const recover = () => host.start('recover', host.journey && { from: host.journey.id })
  if (pausedUntil)
    return html`${frame(host, host.t('refusal.paused', { time: time(host, pausedUntil) }), host.rich('paused.text', { email: address(email) }), picture('warning', lockIcon))}
      <p class="lead">${host.t('paused.advice')}</p>
      ${canRecover ? turnButton(host, host.t('paused.button'), recover) : nothing}${contactLink(host)}`
  return html`${frame(host, host.t('password.title'), host.t('password.lead'))}${givenAddress(host, email)}
    ${form(host, passwordField(host, email, host.t('password.label'), 'current-password'), host.t('button.next'), required('password'))}
    ${canRecover ? linkButton(host.t('password.forgot'), recover) : nothing}`
}

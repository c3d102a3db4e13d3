import type { PasswordView } from '@foyer/contract/steps/password'
import { html, nothing, type TemplateResult } from 'lit'
import { lockIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { turnButton } from '../turn-button.ts'
import { contactLink } from './contact-link.ts'
import { address, frame, picture } from './frame.ts'
import { time } from './say.ts'
import { recover } from './ways-on.ts'

/** Log-in is paused: when it opens again, and the other way in. */
export const pausedScreen = (host: JourneyElement, { email, canRecover, pausedUntil = '' }: PasswordView): TemplateResult =>
  html`${frame(host, host.t('refusal.paused', { time: time(host, pausedUntil) }), host.rich('paused.text', { email: address(email) }), picture('warning', lockIcon))}
    <p class="lead">${host.t('paused.advice')}</p>
    ${canRecover ? turnButton(host, host.t('paused.button'), () => recover(host)) : nothing}${contactLink(host)}`

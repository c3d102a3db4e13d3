import type { PasswordView } from '@foyer/contract/steps/password'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import { lockIcon } from '../../../ui/icons.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { time } from '../dates.ts'
import { form, required } from '../form.ts'
import { address, frame, givenAddress, picture } from '../frame.ts'
import { contactLink, recover } from '../other-journeys.ts'
import { turnButton } from '../turn.ts'
import { loginId, passwordField } from './password-field.ts'

/** The current password; while log-in is paused, when it can be asked for again. */
export const passwordScreen = (context: ScreenContext, step: PasswordView): TemplateResult =>
  step.pausedUntil ? pausedScreen(context, step) : askScreen(context, step)

const askScreen = (context: ScreenContext, { email, canRecover }: PasswordView): TemplateResult =>
  html`${frame(context, context.t('password.title'), context.t('password.lead'))}
    ${form(context, [givenAddress(context, email, loginId(context, email)), passwordField(context, context.t('password.label'), 'current-password')], context.t('button.next'), required('password'))}
    ${canRecover ? linkButton(context.t('password.forgot'), () => recover(context)) : nothing}`

/** Log-in is paused: when it opens again, and the other way in. */
const pausedScreen = (context: ScreenContext, { email, canRecover, pausedUntil = '' }: PasswordView): TemplateResult =>
  html`${frame(context, context.t('refusal.paused', { time: time(context, pausedUntil) }), context.host.rich('paused.text', { email: address(email) }), picture('warning', lockIcon))}
    <p class="lead">${context.t('paused.advice')}</p>
    ${canRecover ? turnButton(context, context.t('paused.button'), () => recover(context)) : nothing}${contactLink(context)}`

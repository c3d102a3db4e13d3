import type { NoAccountView } from '@foyer/contract/steps/no-account'
import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { fileIcon, mailIcon, phoneIcon } from '../../ui/icons.ts'
import type { ScreenContext } from '../screen-context.ts'
import { frame, givenAddress } from './frame.ts'
import { contactLink } from './other-journeys.ts'
import { turnButton } from './turn.ts'

/** "No account at this address yet" (S-8), and the way to create one. */
export function noAccountScreen(context: ScreenContext, { email }: NoAccountView): TemplateResult {
  const needs = [
    [mailIcon, context.t('no-account.mail')],
    [fileIcon, context.t('no-account.paper')],
    [phoneIcon, context.t('no-account.phone')],
  ] as const
  return html`${frame(context, context.t('no-account.title'))}${givenAddress(context, email)}<p class="lead">${context.t('no-account.text')}</p><ul>${needs.map(([path, text]) => html`<li>${icon(path)}<span>${text}</span></li>`)}</ul>${turnButton(context, context.t('no-account.create'), () => context.act('submit'))}`
}

/** Who cannot enter on one's own is told who sends the link (S-20): without an account, or with one that acts for nobody here. */
export const noEntryScreen = (context: ScreenContext, { email, offer }: NoAccountView): TemplateResult =>
  html`${frame(context, context.t(offer === 'no-access' ? 'no-account.no-access' : 'no-account.title'))}${givenAddress(context, email)}<p class="lead">${context.t('no-account.stop', { name: context.host.site?.profile.name ?? '' })}</p>${contactLink(context)}`

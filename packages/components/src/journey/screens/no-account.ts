import type { NoAccountView } from '@foyer/contract/steps/no-account'
import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { fileIcon, mailIcon, phoneIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { turnButton } from '../turn-button.ts'
import { frame, givenAddress } from './frame.ts'

/** "No account at this address yet" (S-8), and the way to create one. */
export function noAccountScreen(host: JourneyElement, { email }: NoAccountView): TemplateResult {
  const needs = [
    [mailIcon, host.t('no-account.mail')],
    [fileIcon, host.t('no-account.paper')],
    [phoneIcon, host.t('no-account.phone')],
  ] as const
  return html`${frame(host, host.t('no-account.title'))}${givenAddress(host, email)}<p class="lead">${host.t('no-account.text')}</p><ul>${needs.map(([path, text]) => html`<li>${icon(path)}<span>${text}</span></li>`)}</ul>${turnButton(host, host.t('no-account.create'), () => host.act('submit'))}`
}

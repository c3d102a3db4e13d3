import type { DoneView } from '@foyer/contract/steps/done'
import { html, type TemplateResult } from 'lit'
import { checkIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { frame, picture } from './frame.ts'
import { linkedContracts, wayOn } from './linked.ts'

/** The area is open. */
export const openedScreen = (host: JourneyElement, { firstName = '', contracts = [] }: DoneView): TemplateResult =>
  html`${frame(host, host.t('done.welcome', { name: firstName }), host.t('done.account-opened'), picture('success', checkIcon))}${linkedContracts(host, contracts)}${wayOn(host)}`

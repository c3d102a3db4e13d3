import type { TemplateResult } from 'lit'
import { button } from '../ui/button.ts'
import type { JourneyElement } from './journey-element.ts'

/** The button of a step: it waits while a turn is being taken, and offers another try after a failure. */
export const turnButton = (host: JourneyElement, label: string, onClick?: () => void): TemplateResult =>
  button(host.failure && host.failure !== 'ended' ? host.t('button.again') : label, host.busy && host.t('button.waiting'), onClick)

import type { TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { resendIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { restart } from './ways-on.ts'

/** A journey whose tries are used up: another code would not bring them back. */
export const startAgain = (host: JourneyElement): TemplateResult =>
  linkButton([icon(resendIcon), host.t('code.restart')], () => restart(host))

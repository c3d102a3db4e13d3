import type { TemplateResult } from 'lit'
import { linkButton } from '../../../parts/button.ts'
import { icon } from '../../../parts/icon.ts'
import { resendIcon } from '../../../parts/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { restart } from './ways-on.ts'

/** A journey whose tries are used up: another code would not bring them back. */
export const startAgain = (host: JourneyElement): TemplateResult =>
  linkButton([icon(resendIcon), host.t('code.restart')], () => restart(host))

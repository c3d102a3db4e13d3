import { nothing, type TemplateResult } from 'lit'
import { warningIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { refused } from './say.ts'

/** Why the step refused what was asked for, above its form, where no field is to blame. */
export function refusalNotice(host: JourneyElement): TemplateResult | typeof nothing {
  const refusal = refused(host)
  return refusal ? sentences(refusal, 'warning', warningIcon, true) : nothing
}

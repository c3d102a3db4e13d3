import type { RefusalCode } from '@foyer/contract/errors'
import { nothing, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { warningIcon } from '../../ui/icons.ts'
import { sentences } from '../../ui/sentences.ts'
import type { ScreenContext } from '../screen-context.ts'

import { time } from './dates.ts'

/** Refusals that name no field have a sentence; of the others each field has its own. */
const sentenceOf = (code: RefusalCode) => `refusal.${code}` as MessageId

/** Why the step refused what was given, where it names no field. */
export function refused(context: ScreenContext): string | undefined {
  const refusal = context.journey?.step.refusal
  if (!refusal || refusal.fields || context.busy) return undefined
  const { code, triesLeft = 0, until = '' } = refusal
  return context.t(sentenceOf(code), { triesLeft, time: until && time(context, until) })
}

/** Why the step refused what was asked for, above its form, where no field is to blame. */
export function refusalNotice(context: ScreenContext): TemplateResult | typeof nothing {
  const refusal = refused(context)
  return refusal ? sentences(refusal, 'warning', warningIcon, true) : nothing
}

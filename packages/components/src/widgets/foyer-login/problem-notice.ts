import { nothing, type TemplateResult } from 'lit'
import { offlineIcon, warningIcon } from '../../parts/icons.ts'
import { notice } from '../../parts/notice.ts'
import type { JourneyElement } from './journey-element.ts'

/** Why a turn could not be taken: what happened, then what to do. Nothing typed is lost. */
export function problemNotice(host: JourneyElement): TemplateResult | typeof nothing {
  const { failure } = host
  if (!failure) return nothing
  const say = (part: 'title' | 'text') => host.anyWord(`${failure}.${part}`, `unavailable.${part}`)
  return notice('warning', failure === 'offline' ? offlineIcon : warningIcon, say('title'), say('text'), true)
}

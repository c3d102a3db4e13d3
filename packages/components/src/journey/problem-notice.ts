import { html, nothing, type TemplateResult } from 'lit'
import { infoIcon, warningIcon } from '../ui/icons.ts'
import type { JourneyElement } from './journey-element.ts'
import { sentences } from './sentences.ts'

/** Why a turn could not be taken, or that the session is over: what happened, then what to do. Nothing typed is lost. */
export function problemNotice(host: JourneyElement): TemplateResult | typeof nothing {
  const { failure } = host
  if (!failure) return nothing
  const [tone, path] = failure === 'ended' ? (['info', infoIcon] as const) : (['warning', warningIcon] as const)
  return html`${sentences(host.anyMessage(failure, 'unavailable'), tone, path, true)}${failure === 'client-too-old' ? host.more?.ownSite(host) : nothing}`
}

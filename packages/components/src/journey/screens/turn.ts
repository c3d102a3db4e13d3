import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { infoIcon, warningIcon } from '../../ui/icons.ts'
import { sentences } from '../../ui/sentences.ts'
import type { ScreenContext } from '../screen-context.ts'

/** The button of a step: it waits while a turn is being taken, and offers another try after a failure. */
export const turnButton = (context: ScreenContext, label: string, onClick?: () => void): TemplateResult =>
  button(
    context.failure && context.failure !== 'ended' ? context.t('button.again') : label,
    context.busy && context.t('button.waiting'),
    onClick,
  )

/** Why a turn could not be taken, or that the session is over: what happened, then what to do. Nothing typed is lost. */
export function problemNotice(context: ScreenContext): TemplateResult | typeof nothing {
  const { failure } = context
  if (!failure) return nothing
  const [tone, path] = failure === 'ended' ? (['info', infoIcon] as const) : (['warning', warningIcon] as const)
  return html`${sentences(context.host.anyMessage(failure, 'unavailable'), tone, path, true)}${failure === 'client-too-old' ? context.chunks['returning-visits']?.ownSite(context) : nothing}`
}

/** In the place of a screen whose code did not come. */
export const tryAgain = (context: ScreenContext): unknown =>
  context.failure ? html`${problemNotice(context)}${turnButton(context, '', () => context.bringReturning())}` : nothing

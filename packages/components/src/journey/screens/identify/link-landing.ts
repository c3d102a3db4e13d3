import { html, type TemplateResult } from 'lit'
import type { ScreenContext } from '../../screen-context.ts'
import { problemNotice, turnButton } from '../turn.ts'
import { landingScreen } from './opening-screens.ts'

/** Where a link leads, worded by what it begins: nothing is spent before the button is pressed. */
export function linkLanding(context: ScreenContext, link: string): TemplateResult {
  const isRecovery = link.startsWith('recover.')
  if (!isRecovery && !context.area?.credentials) return landingScreen(context, link)
  const token = link.slice(link.indexOf('.') + 1)
  return html`<h2 tabindex="-1">${context.t(isRecovery ? 'password.forgot' : 'landing.activate')}</h2>
    <p class="lead">${context.t(isRecovery ? 'landing.recover' : 'activate.lead')}</p>
    ${problemNotice(context)}${turnButton(context, context.t(isRecovery ? 'landing.choose' : 'activate.button'), () =>
      context.start(isRecovery ? 'recover' : 'activate', { link: token }),
    )}`
}

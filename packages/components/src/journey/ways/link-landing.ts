import { html, type TemplateResult } from 'lit'
import type { FoyerLogin } from '../../widgets/foyer-login/foyer-login.ts'
import { landingScreen } from '../opening-screens.ts'
import { problemNotice } from '../problem-notice.ts'
import { turnButton } from '../turn-button.ts'

/** Where a link leads, worded by what it begins: nothing is spent before the button is pressed. */
export function linkLanding(host: FoyerLogin, link: string): TemplateResult {
  const isRecovery = link.startsWith('recover.')
  if (!isRecovery && !host.area?.credentials) return landingScreen(host, link)
  const token = link.slice(link.indexOf('.') + 1)
  return html`<h2 tabindex="-1">${host.t(isRecovery ? 'password.forgot' : 'landing.activate')}</h2>
    <p class="lead">${host.t(isRecovery ? 'landing.recover' : 'activate.lead')}</p>
    ${problemNotice(host)}${turnButton(host, host.t(isRecovery ? 'landing.choose' : 'activate.button'), () =>
      host.start(isRecovery ? 'recover' : 'activate', { link: token }),
    )}`
}

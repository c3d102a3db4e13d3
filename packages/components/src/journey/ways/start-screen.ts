import type { JourneyKind } from '@foyer/contract/profile'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import type { FoyerLogin } from '../../widgets/foyer-login/foyer-login.ts'
import { problemNotice } from '../problem-notice.ts'
import { turnButton } from '../turn-button.ts'
import { switchTo } from './switch-to.ts'
import { titleOf } from './title-of.ts'

/** Before a journey whose first step asks no address: it begins when the button is pressed, never because a page was looked at. */
export function startScreen(host: FoyerLogin, kind: JourneyKind): TemplateResult {
  const { title, lead } = titleOf(host, kind)
  return html`<h2 tabindex="-1">${title}</h2>
    <p class="lead">${lead}</p>
    ${problemNotice(host)}${turnButton(host, host.t('start.button'), () => host.start(kind))}${linkButton(host.t('way.enter'), () => switchTo(host, 'enter'))}`
}

import { html, nothing, type TemplateResult } from 'lit'
import { button, linkButton } from '../../parts/button.ts'
import type { FoyerLogin } from './foyer-login.ts'
import { problemNotice } from './problem-notice.ts'

/** Where an activation link leads: nothing is spent before the button is pressed (R-10). */
export const landingScreen = (host: FoyerLogin, link: string): TemplateResult =>
  html`<h2 tabindex="-1">${host.t(`enter.title.${host.audienceNow}`)}</h2>
    <p class="lead">${host.t('activate.lead')}</p>
    ${problemNotice(host)}${button(host.t(host.failure ? 'again' : 'activate.button'), host.busy && host.t('waiting'), () => host.start('activate', { link }))}`

/** An audience that is not open yet. */
export const soonScreen = (host: FoyerLogin): TemplateResult => {
  const other = host.site?.profile.audiences[host.audienceNow]?.offersAudience
  return html`<h2 tabindex="-1">${host.t('soon.title')}</h2>
    <p class="lead">${host.t('soon.text')}</p>
    ${other ? linkButton(host.t(`other.${other}`), () => host.switchAudience(other)) : nothing}`
}

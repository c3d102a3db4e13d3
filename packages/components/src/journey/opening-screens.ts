import { html, nothing, type TemplateResult } from 'lit'
import { hasNotices } from '../core/features.ts'
import type { FoyerLogin } from '../widgets/foyer-login/foyer-login.ts'
import { announcements } from './announcements.ts'
import { otherAudience } from './other-audience.ts'
import { problemNotice } from './problem-notice.ts'
import { turnButton } from './turn-button.ts'

/** Where an activation link leads: nothing is spent before the button is pressed (R-10). */
export const landingScreen = (host: FoyerLogin, link: string): TemplateResult =>
  html`<h2 tabindex="-1">${host.t(`enter.title.${host.audienceNow}`)}</h2>
    <p class="lead">${host.t('activate.lead')}</p>
    ${problemNotice(host)}${turnButton(host, host.t('activate.button'), () => host.start('activate', { link }))}`

/** An audience that is not open yet. */
export const soonScreen = (host: FoyerLogin): TemplateResult =>
  html`<h2 tabindex="-1">${host.t('soon.title')}</h2>
    <p class="lead">${host.t('soon.text')}</p>
    ${hasNotices ? announcements(host) : nothing}${otherAudience(host)}`

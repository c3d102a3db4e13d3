import { html, nothing, type TemplateResult } from 'lit'
import { hasNotices } from '../../../core/features.ts'
import { linkButton } from '../../../ui/button.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { problemNotice, turnButton } from '../turn.ts'
import { announcements } from './announcements.ts'

/** Where an activation link leads: nothing is spent before the button is pressed (R-10). */
export const landingScreen = (context: ScreenContext, link: string): TemplateResult =>
  html`<h2 tabindex="-1">${context.t(`enter.title.${context.audience}`)}</h2>
    <p class="lead">${context.t('activate.lead')}</p>
    ${problemNotice(context)}${turnButton(context, context.t('activate.button'), () => context.start('activate', { link }))}`

/** An audience that is not open yet. */
export const soonScreen = (context: ScreenContext): TemplateResult =>
  html`<h2 tabindex="-1">${context.t('soon.title')}</h2>
    <p class="lead">${context.t('soon.text')}</p>
    ${hasNotices ? announcements(context) : nothing}${otherAudience(context)}`

/** The way to the area of the other audience, where its own says that there is one. */
export function otherAudience(context: ScreenContext): TemplateResult | typeof nothing {
  const { host, area } = context
  const other = area?.offersAudience
  if (!other) return nothing
  return linkButton(context.t(`other.${other}`), () => {
    if (host.site) host.site = { ...host.site, audience: other }
    context.change({ journey: undefined })
  })
}

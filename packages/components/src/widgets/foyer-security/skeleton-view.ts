import { html, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { bar } from '../../ui/skeleton.ts'

/** The very boxes of the factors, before they are there. */
export const emptyVault = (say: Say): TemplateResult =>
  html`<div aria-hidden="true">
    <p class="heading">${say('security.factors')}</p>
    <p class="lead">${say('security.factors.lead')}</p>
    ${[0, 1].map(() => html`<div class="row"><div class="cells"><span class="picture"></span><span class="what"><b>${bar()}</b><span>${bar('short')}</span></span></div></div>`)}
  </div>`

import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { mailIcon } from '../../ui/icons.ts'
import { bar } from '../../ui/skeleton.ts'
import type { Say } from '../../words/say.ts'
import { cells } from './row-view.ts'

const line = html`<b>${bar()}</b><span>${bar('short')}</span>`

/** Words that are there already, as the bars they leave room for. */
const ghost = (content: unknown): TemplateResult => html`<span class="sk ghost">${content}</span>`

/** The very boxes of a team, before its people are there. */
export const emptyPeople = (say: Say): TemplateResult =>
  html`<div aria-hidden="true">
    <div class="band">
      <p>${ghost(say('team.invite.lead'))}</p>
      <span class="btn second">${ghost(html`${icon(mailIcon)}${say('team.invite')}`)}</span>
    </div>
    <p class="heading">${ghost(say('team.members'))}</p>
    ${[0, 1, 2].map(() => html`<div class="row"><div class="cells">${cells(line, html`<b>${bar('short')}</b>`, html`<span>${bar()}</span>`)}</div></div>`)}
  </div>`

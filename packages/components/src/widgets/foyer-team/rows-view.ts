import { html, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { icon } from '../../ui/icon.ts'
import { mailIcon } from '../../ui/icons.ts'
import { openingRow } from '../../ui/rows.ts'
import { bar, places } from '../../ui/skeleton.ts'
import type { TeamContext } from './team-context.ts'

/** The three places of a row: who, what they may do, how it stands. */
export const cells = (who: unknown, may: unknown, state: unknown): TemplateResult =>
  html`<span class="who">${who}</span><span class="may">${may}</span><span class="state">${state}</span>`

/** A row that nothing can be done with. */
export const stillRow = (content: TemplateResult): TemplateResult => html`<li class="row" part="row"><h4 class="cells">${content}</h4></li>`

/** A row whose heading opens what can be done. */
export const panelRow = (
  { panel, toggle }: TeamContext,
  id: string,
  content: TemplateResult,
  details: () => TemplateResult,
): TemplateResult => openingRow({ id, level: 4, content, isOpen: panel === id, onToggle: () => toggle(id), details })

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
    ${places(3, () => html`<div class="row"><div class="cells">${cells(line, html`<b>${bar('short')}</b>`, html`<span>${bar()}</span>`)}</div></div>`)}
  </div>`

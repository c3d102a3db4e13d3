import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { steadyButton } from '../../ui/form.ts'
import { icon } from '../../ui/icon.ts'
import { refusalLine } from '../../ui/outcome.ts'
import { openingRow } from '../../ui/rows.ts'
import { bar, places } from '../../ui/skeleton.ts'
import type { SecurityContext } from './security-context.ts'

export interface Row {
  /** Picture. */
  path: string
  title: unknown
  text: unknown
}

/** Picture, what it is, what is known of it. */
const rowContent = ({ path, title, text }: Row): TemplateResult =>
  html`<span class="picture">${icon(path)}</span><span class="what"><b>${title}</b><span>${text}</span></span>`

/** A row that nothing opens; what can be done stands at its end. */
export const stillRow = (row: Row, action: unknown = nothing): TemplateResult =>
  html`<li class="row" part="row"><div class="cells">${rowContent(row)}${action}</div></li>`

/** A row whose heading opens what can be done. */
export const panelRow = ({ panel, toggle }: SecurityContext, id: string, row: Row, details: () => TemplateResult): TemplateResult =>
  openingRow({ id, level: 4, content: rowContent(row), isOpen: panel === id, onToggle: () => toggle(id), details })

/** Why what was done in a panel was refused, unless its form says so beside a field. */
export const faultOf = ({ fault }: SecurityContext, panel: string): TemplateResult | typeof nothing =>
  fault?.panel === panel && !fault.field ? refusalLine(fault.text) : nothing

export const fieldFault = ({ fault }: SecurityContext, panel: string, field: string): string | undefined =>
  fault?.panel === panel && fault.field === field ? fault.text : undefined

/** A button that waits while its panel's write is on its way. */
export const taskButton = (
  context: SecurityContext,
  panel: string,
  label: unknown,
  onClick?: () => void,
  isSecond?: boolean,
): TemplateResult =>
  steadyButton({
    label,
    waiting: context.say('security.waiting'),
    isWaiting: context.busy === panel,
    onClick,
    isSecond,
  })

/** The very boxes of the authenticators, before they are there. */
export const emptyProtection = (say: Say): TemplateResult => {
  const content = html`<span class="picture"></span><span class="what"><b>${bar()}</b><span>${bar('short')}</span></span>`
  return html`<div aria-hidden="true">
    <p class="heading">${say('security.factors')}</p>
    <p class="lead">${say('security.factors.lead')}</p>
    ${places(2, () => html`<div class="row"><div class="cells">${content}</div></div>`)}
  </div>`
}

import { html, nothing, type TemplateResult } from 'lit'
import { steadyButton } from '../../ui/form.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, chevronIcon } from '../../ui/icons.ts'
import type { Desk } from './desk.ts'

export interface Row {
  /** Picture. */
  path: string
  title: unknown
  text: unknown
}

/** Picture, what it is, what is known of it. */
export const rowContent = ({ path, title, text }: Row): TemplateResult =>
  html`<span class="picture">${icon(path)}</span><span class="what"><b>${title}</b><span>${text}</span></span>`

/** A row that nothing opens; what can be done stands at its end. */
export const stillRow = (row: Row, action: unknown = nothing): TemplateResult =>
  html`<li class="row" part="row"><div class="cells">${rowContent(row)}${action}</div></li>`

/** A row whose heading is a button, and what it opens. */
export function openingRow(desk: Desk, id: string, row: Row, panel: () => TemplateResult): TemplateResult {
  const isOpen = desk.panel === id
  return html`<li class="row ${isOpen ? 'open' : ''}" part="row">
    <h4>
      <button class="cells" type="button" part="row-button" id="b-${id}" aria-expanded=${isOpen} aria-controls="d-${id}" @click=${() => desk.toggle(id)}>
        ${rowContent(row)}<span class="chevron">${icon(chevronIcon)}</span>
      </button>
    </h4>
    <div class="details" id="d-${id}" part="details" ?hidden=${!isOpen}>${isOpen ? panel() : undefined}</div>
  </li>`
}

/** Why what was done in a panel was refused, unless its form says so beside a field. */
export const faultOf = ({ fault }: Desk, panel: string): TemplateResult | typeof nothing =>
  fault?.panel === panel && !fault.field ? html`<p class="error" role="alert">${icon(alertIcon)}${fault.text}</p>` : nothing

export const fieldFault = ({ fault }: Desk, panel: string, field: string): string | undefined =>
  fault?.panel === panel && fault.field === field ? fault.text : undefined

/** A button that waits while its panel's write is on its way. */
export const taskButton = (desk: Desk, panel: string, label: unknown, onClick?: () => void, isSecond?: boolean): TemplateResult =>
  steadyButton({
    label,
    waiting: desk.say('security.waiting'),
    isWaiting: desk.busy === panel,
    ...(onClick && { onClick }),
    ...(isSecond && { isSecond }),
  })

import { html, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { steadyButton } from '../../ui/steady-button.ts'
import type { Say } from '../../words/say.ts'
import type { Question } from './desk.ts'

/** One sentence and two ways on. The harmless one comes first and has the focus; Escape takes it. */
export function questionDialog(
  { title, text, action, isDanger = false }: Question,
  say: Say,
  isWaiting: boolean,
  onYes: () => void,
  onClosed: () => void,
): TemplateResult {
  const no = (event: Event) => event.currentTarget instanceof Element && event.currentTarget.closest('dialog')?.close()
  const yes = isDanger ? html`<span class="warn">${action}</span>` : action
  return html`<dialog part="dialog" aria-labelledby="question" aria-describedby="question-text" @close=${onClosed}>
    <h2 id="question">${title}</h2>
    <p id="question-text">${text}</p>
    <div class="actions">
      ${button(say('team.cancel'), false, no, true)}
      ${steadyButton({ label: yes, waiting: say('team.saving'), isWaiting, onClick: onYes, isSecond: isDanger })}
    </div>
  </dialog>`
}

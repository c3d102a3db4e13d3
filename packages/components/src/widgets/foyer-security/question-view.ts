import { html, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { button } from '../../ui/button.ts'
import { steadyButton } from '../../ui/form.ts'
import type { Question } from './desk.ts'

const close = (event: Event) => event.currentTarget instanceof Element && event.currentTarget.closest('dialog')?.close()

/** One sentence and two ways on. The harmless one comes first and has the focus; Escape takes it. */
export const questionDialog = ({ title, text, action }: Question, say: Say, onYes: () => void, onClosed: () => void): TemplateResult =>
  html`<dialog class="question" part="dialog" aria-labelledby="question" aria-describedby="question-text" @close=${onClosed}>
    <h2 id="question">${title}</h2>
    <p id="question-text">${text}</p>
    <div class="actions">
      ${button(say('security.cancel'), false, close, true)}
      ${steadyButton({ label: html`<span class="warn">${action}</span>`, waiting: say('security.waiting'), isWaiting: false, onClick: onYes, isSecond: true })}
    </div>
  </dialog>`

import { html, type TemplateResult } from 'lit'
import { button } from '../../parts/button.ts'
import { steadyButton } from '../../parts/steady-button.ts'
import type { WordId } from '../../words/ids.ts'
import type { Say } from '../../words/say.ts'
import type { Question } from './desk.ts'
import type { RaisedKind } from './foyer-step-up.ts'

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

/** Its name, and the sentence above it. */
const JOURNEYS: Record<RaisedKind, readonly [WordId, WordId]> = {
  'step-up': ['security.raise', 'security.raise.text'],
  phone: ['security.add.sms', 'security.raise.phone'],
  email: ['security.email.change-one', 'security.raise.email'],
}

/** A proof once more, a number, or an address: the journey stands in it, and its end closes it. */
export const journeyDialog = (kind: RaisedKind, say: Say, onDone: () => void, onClosed: () => void): TemplateResult =>
  html`<dialog class="journey" part="dialog" aria-label=${say(JOURNEYS[kind][0])} @close=${onClosed}>
    <p class="why">${say(JOURNEYS[kind][1])}</p>
    <foyer-step-up .kind=${kind} .purpose=${'security'} .onDone=${onDone}></foyer-step-up>
    <div class="actions">${button(say('security.cancel'), false, close, true)}</div>
  </dialog>`

import { html, nothing, type TemplateResult } from 'lit'
import { fieldError } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { checkIcon } from '../../ui/icons.ts'
import type { Seat } from './changes.ts'
import type { Desk } from './desk.ts'
import { ROLE_SENTENCES, ROLE_WORDS, ROLES } from './role-words.ts'

const choice = (name: string, value: string, isChosen: boolean, label: string, hint?: string): TemplateResult =>
  html`<label class="choice"><input type="radio" name=${name} value=${value} ?checked=${isChosen} /><i></i><span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span></label>`

/** An administrator who is limited to some contracts grants no more than those. */
const isLimited = ({ people, session }: Desk): boolean =>
  !!people.team?.members.some(({ account, contracts }) => account === session.account.id && contracts)

/** What somebody may do: a role, and where it holds. What is chosen belongs to the inputs and outlives every rendering. */
export function seatFields(desk: Desk, { role, contracts }: Seat): TemplateResult {
  const { say } = desk
  return html`<fieldset>
      <legend>${say('team.role')}</legend>
      ${ROLES.map((name) => choice('role', name, name === role, say(ROLE_WORDS[name]), say(ROLE_SENTENCES[name])))}
    </fieldset>
    ${desk.people.contracts.length > 1 || contracts || isLimited(desk) ? scopeFields(desk, contracts) : nothing}`
}

function scopeFields(desk: Desk, contracts: Seat['contracts']): TemplateResult {
  const { say, people, faults } = desk
  const isChosen = !!contracts || isLimited(desk)
  const error = faults['contracts'] && say(faults['contracts'])
  return html`<fieldset>
    <legend>${say('team.scope')}</legend>
    ${isLimited(desk) ? nothing : choice('scope', 'all', !isChosen, say('team.scope.all'), say('team.scope.all.may'))}
    ${choice('scope', 'chosen', isChosen, say('team.scope.chosen'))}
    <div class="chosen" id="f-contracts" role="group" tabindex="-1" aria-label=${say('team.scope.chosen')} aria-describedby=${error ? 'f-contracts-error' : nothing}>
      ${people.contracts.map(
        ({ id, label, reference }) =>
          html`<label class="choice"><input type="checkbox" name="contract" value=${id} ?checked=${contracts?.includes(id)} />${icon(checkIcon)}<span>${label || reference}<small>${label ? reference : ''}</small></span></label>`,
      )}
      ${fieldError('contracts', error)}
    </div>
  </fieldset>`
}

/** What the form says; without fields for the contracts, those it began with. */
export function readSeat(form: FormData, before: Seat): Seat {
  const role = ROLES.find((name) => name === form.get('role')) ?? before.role
  if (!form.has('scope')) return { role, contracts: before.contracts }
  return { role, contracts: form.get('scope') === 'chosen' ? form.getAll('contract').map(String) : null }
}

import type { CustomerAccess, TeamRole } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessageId, Say } from '../../core/messages/message-id.ts'
import { choice } from '../../ui/choice.ts'
import { fieldError } from '../../ui/field.ts'
import type { Seat } from './changes.ts'
import type { TeamContext } from './team-context.ts'

const ROLES: readonly TeamRole[] = ['admin', 'billing', 'viewer']

export const ROLE_MESSAGES: Readonly<Record<CustomerAccess['role'], MessageId>> = {
  admin: 'team.role.admin',
  billing: 'team.role.billing',
  viewer: 'team.role.viewer',
  owner: 'team.role.owner',
  member: 'team.role.member',
}

/** One sentence each: what the role may do. */
const ROLE_SENTENCES: Readonly<Record<TeamRole, MessageId>> = {
  admin: 'team.role.admin.may',
  billing: 'team.role.billing.may',
  viewer: 'team.role.viewer.may',
}

/** `All contracts`, or how many. */
export const scopeMessage = (say: Say, count: number | null | undefined): string =>
  typeof count === 'number' ? say('team.scope.count', { count }) : say('team.scope.all')

const option = (name: string, value: string, isChosen: boolean, label: string, hint?: string): TemplateResult =>
  choice({ type: 'radio', name, value, isChosen, label, ...(hint && { hint }) })

/** An administrator who is limited to some contracts grants no more than those. */
const isLimited = ({ people, session }: TeamContext): boolean =>
  !!people.team?.members.some(({ account, contracts }) => account === session.account.id && contracts)

/** What a person may do: a role, and where it holds. What is chosen belongs to the inputs and outlives every rendering. */
export function seatFields(context: TeamContext, { role, contracts }: Seat): TemplateResult {
  const { say } = context
  return html`<fieldset>
      <legend>${say('team.role')}</legend>
      ${ROLES.map((name) => option('role', name, name === role, say(ROLE_MESSAGES[name]), say(ROLE_SENTENCES[name])))}
    </fieldset>
    ${context.people.contracts.length > 1 || contracts || isLimited(context) ? scopeFields(context, contracts) : nothing}`
}

function scopeFields(context: TeamContext, contracts: Seat['contracts']): TemplateResult {
  const { say, people, faults } = context
  const isChosen = !!contracts || isLimited(context)
  const error = faults['contracts'] && say(faults['contracts'])
  return html`<fieldset>
    <legend>${say('team.scope')}</legend>
    ${isLimited(context) ? nothing : option('scope', 'all', !isChosen, say('team.scope.all'), say('team.scope.all.may'))}
    ${option('scope', 'chosen', isChosen, say('team.scope.chosen'))}
    <div class="chosen" id="f-contracts" role="group" tabindex="-1" aria-label=${say('team.scope.chosen')} aria-describedby=${error ? 'f-contracts-error' : nothing}>
      ${people.contracts.map(({ id, label, reference }) => {
        const words = label ? { label, hint: reference } : { label: reference }
        return choice({ type: 'checkbox', name: 'contract', value: id, isChosen: !!contracts?.includes(id), ...words })
      })}
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

import type { Factor } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import { formOf } from '../../ui/form.ts'
import type { Desk } from './desk.ts'
import { faultOf, fieldFault, taskButton } from './panel-view.ts'

/** Another name for an app or a passkey, and its removal. */
export function factorPanel(desk: Desk, { id, kind, name, target }: Factor): TemplateResult {
  const { say } = desk
  const remove = () =>
    desk.ask({
      title: say('security.remove.title', { name: name ?? target ?? '' }),
      text: say(kind === 'sms' ? 'security.remove.sms' : 'security.remove.text'),
      action: say('security.remove'),
      task: { panel: id, write: { method: 'DELETE', path: `/factors/${id}`, purpose: 'security' }, done: 'security.done.removed' },
    })
  const warn = taskButton(desk, `${id}-remove`, html`<span class="warn">${say('security.remove')}</span>`, remove, true)
  if (name === null) return html`${faultOf(desk, id)}<div class="actions">${warn}</div>`
  const rename = (data: FormData) => {
    const typed = String(data.get('name')).trim()
    if (!typed) desk.refuse(id, say('security.name.missing'), 'name')
    else if (typed === name) desk.toggle(id)
    else desk.run({ panel: id, write: { method: 'PATCH', path: `/factors/${id}`, body: { name: typed } }, done: 'security.done.renamed' })
  }
  return formOf(
    rename,
    html`${nameField(desk, id, name)}${faultOf(desk, id)}
      <div class="actions">${taskButton(desk, id, say('security.save'))}${warn}</div>${nothing}`,
  )
}

/** What its owner calls it. */
export const nameField = (desk: Desk, panel: string, value: string): TemplateResult =>
  field({
    name: 'name',
    label: desk.say('security.name'),
    hint: desk.say('security.name.hint'),
    value,
    error: fieldFault(desk, panel, 'name'),
  })

import type { PasskeyOffer } from '@foyer/contract/security'
import { html, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { createPasskey, failureOf } from '../../core/passkeys/credentials.ts'
import { button } from '../../ui/button.ts'
import { formOf } from '../../ui/form.ts'
import type { Desk } from './desk.ts'
import { deviceName } from './device-names.ts'
import { nameField } from './factor-panel.ts'
import { faultOf, taskButton } from './panel-view.ts'

const FAILURES: Record<ReturnType<typeof failureOf>, MessageId> = {
  cancelled: 'security.passkey.cancelled',
  taken: 'security.refused.factor-taken',
  failed: 'security.passkey.failed',
}

/** A name first: the browser's own dialog opens with the press that follows. */
export function passkeyPanel(desk: Desk, { offer, options }: PasskeyOffer): TemplateResult {
  const { say } = desk
  const add = async (data: FormData) => {
    const name = String(data.get('name')).trim()
    if (!name) return desk.refuse('passkey', say('security.name.missing'), 'name')
    try {
      const passkey = await createPasskey(options)
      desk.run({
        panel: 'passkey',
        write: { method: 'POST', path: '/factors', body: { offer, name, passkey }, purpose: 'security' },
        done: 'security.done.passkey',
        after: () => desk.vault.factors?.recoveryCodes === null && desk.makeCodes(),
      })
    } catch (error) {
      desk.refuse('passkey', say(FAILURES[failureOf(error)]))
    }
  }
  return html`<div class="band open">
    <h4 id="passkey-title" tabindex="-1">${say('security.add.passkey')}</h4>
    <p>${say('security.passkey.text')}</p>
    ${formOf(
      add,
      html`${nameField(desk, 'passkey', deviceName(say, navigator.userAgent))}${faultOf(desk, 'passkey')}
        <div class="actions">${taskButton(desk, 'passkey', say('security.passkey.create'))}${button(say('security.cancel'), false, () => desk.toggle('passkey'), true)}</div>`,
    )}
  </div>`
}

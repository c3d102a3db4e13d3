import { normalizeCode } from '@foyer/contract/rules/codes'
import type { TotpOffer } from '@foyer/contract/security'
import { html, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { formOf } from '../../ui/form.ts'
import type { Desk } from './desk.ts'
import { nameField } from './factor-panel.ts'
import { faultOf, fieldFault, taskButton } from './panel-view.ts'

/** Scan or type the secret, then prove that the app has it. */
export function appPanel(desk: Desk, { offer, secret, qr }: TotpOffer): TemplateResult {
  const { say } = desk
  const add = (data: FormData) => {
    const [code, name] = [normalizeCode(String(data.get('code'))), String(data.get('name')).trim()]
    if (!name) desk.refuse('totp', say('security.name.missing'), 'name')
    else if (!code) desk.refuse('totp', say('security.code.malformed'), 'code')
    else
      desk.run({
        panel: 'totp',
        write: { method: 'POST', path: '/factors', body: { offer, name, code }, purpose: 'security' },
        done: 'security.done.totp',
        after: () => desk.vault.factors?.recoveryCodes === null && desk.makeCodes(),
      })
  }
  return html`<div class="band open">
    <h4 id="totp-title" tabindex="-1">${say('security.add.totp')}</h4>
    <ol class="steps">
      <li><p>${say('security.totp.scan')}</p>
        <svg class="qr" viewBox=${qr.viewBox} role="img" aria-label=${say('security.totp.picture')} shape-rendering="crispEdges"><path d=${qr.path} /></svg>
        <p>${say('security.totp.type')} <code class="secret" dir="ltr">${secret.replace(/(.{4})(?!$)/g, '$1 ')}</code></p></li>
      <li>${formOf(
        add,
        html`${field({
          name: 'code',
          look: 'code',
          label: say('security.totp.code'),
          inputMode: 'numeric',
          autocomplete: 'one-time-code',
          error: fieldFault(desk, 'totp', 'code'),
        })}${nameField(desk, 'totp', say('security.totp.name'))}${faultOf(desk, 'totp')}
          <div class="actions">${taskButton(desk, 'totp', say('security.totp.add'))}${button(say('security.cancel'), false, () => desk.toggle('totp'), true)}</div>`,
      )}</li>
    </ol>
  </div>`
}

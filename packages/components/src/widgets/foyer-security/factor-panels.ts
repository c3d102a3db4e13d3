import { normalizeCode } from '@foyer/contract/rules/codes'
import type { Factor, PasskeyOffer, TotpOffer } from '@foyer/contract/security'
import { html, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { createPasskey, failureOf } from '../../core/passkeys/credentials.ts'
import { button } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { formOf } from '../../ui/form.ts'
import { faultOf, fieldFault, taskButton } from './rows-view.ts'
import type { SecurityContext } from './security-context.ts'
import { deviceName } from './sessions-view.ts'

/** Another name for an app or a passkey, and its removal. */
export function factorPanel(context: SecurityContext, { id, kind, name, target }: Factor): TemplateResult {
  const { say } = context
  const remove = () =>
    context.ask({
      title: say('security.remove.title', { name: name ?? target ?? '' }),
      text: say(kind === 'sms' ? 'security.remove.sms' : 'security.remove.text'),
      action: say('security.remove'),
      task: { panel: id, write: { method: 'DELETE', path: `/factors/${id}`, purpose: 'security' }, done: 'security.done.removed' },
    })
  const warn = taskButton(context, `${id}-remove`, html`<span class="warn">${say('security.remove')}</span>`, remove, true)
  if (name === null) return html`${faultOf(context, id)}<div class="actions">${warn}</div>`
  const rename = (data: FormData) => {
    const typed = String(data.get('name')).trim()
    if (!typed) context.refuse(id, say('security.name.missing'), 'name')
    else if (typed === name) context.toggle(id)
    else
      context.run({ panel: id, write: { method: 'PATCH', path: `/factors/${id}`, body: { name: typed } }, done: 'security.done.renamed' })
  }
  return formOf(
    rename,
    html`${nameField(context, id, name)}${faultOf(context, id)}
      <div class="actions">${taskButton(context, id, say('security.save'))}${warn}</div>`,
  )
}

/** What its owner calls it. */
const nameField = (context: SecurityContext, panel: string, value: string): TemplateResult =>
  field({
    name: 'name',
    label: context.say('security.name'),
    hint: context.say('security.name.hint'),
    value,
    error: fieldFault(context, panel, 'name'),
  })

/** Scan or type the secret, then prove that the app has it. */
export function appPanel(context: SecurityContext, { offer, secret, qr }: TotpOffer): TemplateResult {
  const { say } = context
  const add = (data: FormData) => {
    const [code, name] = [normalizeCode(String(data.get('code'))), String(data.get('name')).trim()]
    if (!name) context.refuse('totp', say('security.name.missing'), 'name')
    else if (!code) context.refuse('totp', say('security.code.malformed'), 'code')
    else
      context.run({
        panel: 'totp',
        write: { method: 'POST', path: '/factors', body: { offer, name, code }, purpose: 'security' },
        done: 'security.done.totp',
        after: () => context.protection.value?.factors.recoveryCodes === null && context.makeCodes(),
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
          error: fieldFault(context, 'totp', 'code'),
        })}${nameField(context, 'totp', say('security.totp.name'))}${faultOf(context, 'totp')}
          <div class="actions">${taskButton(context, 'totp', say('security.totp.add'))}${button(say('security.cancel'), false, () => context.toggle('totp'), true)}</div>`,
      )}</li>
    </ol>
  </div>`
}

const FAILURES: Record<ReturnType<typeof failureOf>, MessageId> = {
  cancelled: 'security.passkey.cancelled',
  taken: 'security.refused.factor-taken',
  failed: 'security.passkey.failed',
}

/** A name first: the browser's own dialog opens with the press that follows. */
export function passkeyPanel(context: SecurityContext, { offer, options }: PasskeyOffer): TemplateResult {
  const { say } = context
  const add = async (data: FormData) => {
    const name = String(data.get('name')).trim()
    if (!name) return context.refuse('passkey', say('security.name.missing'), 'name')
    try {
      const passkey = await createPasskey(options)
      context.run({
        panel: 'passkey',
        write: { method: 'POST', path: '/factors', body: { offer, name, passkey }, purpose: 'security' },
        done: 'security.done.passkey',
        after: () => context.protection.value?.factors.recoveryCodes === null && context.makeCodes(),
      })
    } catch (error) {
      context.refuse('passkey', say(FAILURES[failureOf(error)]))
    }
  }
  return html`<div class="band open">
    <h4 id="passkey-title" tabindex="-1">${say('security.add.passkey')}</h4>
    <p>${say('security.passkey.text')}</p>
    ${formOf(
      add,
      html`${nameField(context, 'passkey', deviceName(say, navigator.userAgent))}${faultOf(context, 'passkey')}
        <div class="actions">${taskButton(context, 'passkey', say('security.passkey.create'))}${button(say('security.cancel'), false, () => context.toggle('passkey'), true)}</div>`,
    )}
  </div>`
}

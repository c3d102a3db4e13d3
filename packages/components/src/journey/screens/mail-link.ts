import type { MailLinkView } from '@foyer/contract/steps/mail-link'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { mailIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { address, frame, picture } from './frame.ts'
import { refusalNotice } from './refusal-notice.ts'
import { resend } from './resend.ts'

/** A link is on its way, and this screen waits: it never turns into a session (E-4, G-10). */
export function mailLinkScreen(host: JourneyElement, { begins, email, lifetimeDays, maxUses, resendAt }: MailLinkView): TemplateResult {
  const limits = [host.t('mail.days', { n: lifetimeDays }), maxUses ? host.t('mail.uses', { n: maxUses }) : '']
  const lead = [
    host.rich(begins === 'recover' ? 'mail.recover' : 'mail.activate', { email: address(email) }),
    ` ${limits.filter((limit) => limit).join(' ')}`,
  ]
  return html`${frame(host, host.t('code.verify'), lead, picture('info', mailIcon))}
    ${refusalNotice(host)}
    <p>${host.t('mail.spam')}</p>
    ${resend(host, resendAt, host.t('mail.again'))}${linkButton(host.t('code.change'), () => host.act('change'))}`
}

import type { MailLinkView } from '@foyer/contract/steps/mail-link'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { mailIcon } from '../../ui/icons.ts'
import type { ScreenContext } from '../screen-context.ts'
import { resend } from './code/resend.ts'
import { address, frame, picture } from './frame.ts'
import { refusalNotice } from './refusal.ts'

/** A link is on its way, and this screen waits: it never turns into a session (E-4, G-10). */
export function mailLinkScreen(context: ScreenContext, { begins, email, lifetimeDays, maxUses, resendAt }: MailLinkView): TemplateResult {
  const limits = [context.t('mail.days', { n: lifetimeDays }), maxUses ? context.t('mail.uses', { n: maxUses }) : '']
  const lead = [
    context.host.rich(begins === 'recover' ? 'mail.recover' : 'mail.activate', { email: address(email) }),
    ` ${limits.filter((limit) => limit).join(' ')}`,
  ]
  return html`${frame(context, context.t('code.verify'), lead, picture('info', mailIcon))}
    ${refusalNotice(context)}
    <p>${context.t('mail.spam')}</p>
    ${resend(context, resendAt, context.t('mail.again'))}${linkButton(context.t('code.change'), () => context.act('change'))}`
}

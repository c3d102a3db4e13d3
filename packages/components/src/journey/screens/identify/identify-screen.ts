import { isEmail } from '@foyer/contract/rules/emails'
import { html, nothing, type TemplateResult } from 'lit'
import { hasNotices } from '../../../core/features.ts'
import { field } from '../../../ui/field.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { problemNotice, turnButton } from '../turn.ts'
import { announcements } from './announcements.ts'
import { otherAudience } from './opening-screens.ts'

const check = ({ email = '' }: Input): Errors => (isEmail(email.trim()) ? {} : { email: email.trim() ? 'malformed' : 'missing' })

/** The first screen: who is it? Part of the script itself. */
export function identifyScreen(context: ScreenContext, email?: string): TemplateResult {
  const audience = context.audience
  const isEntry = context.host.kind !== 'recover'
  return html`<h2 tabindex="-1">${isEntry ? context.t(`enter.title.${audience}`) : context.t('password.forgot')}</h2>
    <p class="lead">${isEntry ? context.t(`enter.lead.${audience}`) : nothing}</p>
    ${hasNotices ? announcements(context) : nothing}${problemNotice(context)}
    <form novalidate @submit=${(event: Event) => context.submit(event, check)}>
      ${field({
        name: 'email',
        type: 'email',
        label: context.t('email.label'),
        hint: context.t('email.hint'),
        autocomplete: 'username',
        value: email,
        error: context.error('email'),
      })}
      ${turnButton(context, context.t('button.next'))}
    </form>
    ${otherAudience(context)}`
}

import { isEmail } from '@foyer/contract/rules/emails'
import { html, nothing, type TemplateResult } from 'lit'
import { hasNotices } from '../core/features.ts'
import { field } from '../ui/field.ts'
import type { FoyerLogin } from '../widgets/foyer-login/foyer-login.ts'
import { announcements } from './announcements.ts'
import type { Errors, Input } from './form.ts'
import { otherAudience } from './other-audience.ts'
import { problemNotice } from './problem-notice.ts'
import { turnButton } from './turn-button.ts'

const check = ({ email = '' }: Input): Errors => (isEmail(email.trim()) ? {} : { email: email.trim() ? 'malformed' : 'missing' })

/** The first screen: who is it? Part of the script itself. */
export function identifyScreen(host: FoyerLogin, email?: string): TemplateResult {
  const audience = host.audienceNow
  const isEntry = host.kind !== 'recover'
  return html`<h2 tabindex="-1">${isEntry ? host.t(`enter.title.${audience}`) : host.t('password.forgot')}</h2>
    <p class="lead">${isEntry ? host.t(`enter.lead.${audience}`) : nothing}</p>
    ${hasNotices ? announcements(host) : nothing}${problemNotice(host)}
    <form novalidate @submit=${(event: Event) => host.submit(event, check)}>
      ${field({
        name: 'email',
        type: 'email',
        label: host.t('email.label'),
        hint: host.t('email.hint'),
        autocomplete: 'username',
        value: email,
        error: host.error('email'),
      })}
      ${turnButton(host, host.t('button.next'))}
    </form>
    ${otherAudience(host)}`
}

import type { JourneyKind } from '@foyer/contract/profile'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import type { FoyerLogin } from '../../widgets/foyer-login/foyer-login.ts'
import { problemNotice } from '../problem-notice.ts'
import { turnButton } from '../turn-button.ts'
import { identifierErrors, identifierField } from './identifier-field.ts'
import { switchTo } from './switch-to.ts'
import { titleOf } from './title-of.ts'

/** Who is it, for an account to be opened, a password to be recovered or a letter to be written. */
export function addressScreen(host: FoyerLogin, kind: JourneyKind, typed = ''): TemplateResult {
  const accepts = kind === 'recover' && host.area?.recoversByLogin ? 'email-or-login' : 'email'
  // A login name that was typed elsewhere is no address.
  const value = accepts === 'email' && !typed.includes('@') ? '' : typed
  const isNew = kind === 'create'
  const { title, lead } = titleOf(host, kind)
  return html`<h2 id="f-title" tabindex="-1">${title}</h2>
    <p class="lead">${lead}</p>
    ${problemNotice(host)}
    <form novalidate aria-labelledby="f-title" @submit=${(event: Event) => host.submit(event, ({ email }) => identifierErrors('email', accepts, email))}>
      ${identifierField(host, { name: 'email', accepts, value, ...(isNew && { hint: host.t('email.hint') }) })}${turnButton(host, host.t('button.next'))}
    </form>
    ${linkButton(host.t(isNew ? 'way.enter' : 'way.back'), () => switchTo(host, 'enter'))}`
}

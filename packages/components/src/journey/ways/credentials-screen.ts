import type { CredentialsOptions } from '@foyer/contract/steps/credentials'
import { html, nothing, type TemplateResult } from 'lit'
import { hasNotices } from '../../core/features.ts'
import { field } from '../../ui/field.ts'
import type { FoyerLogin } from '../../widgets/foyer-login/foyer-login.ts'
import { announcements } from '../announcements.ts'
import type { Errors, Input } from '../form.ts'
import { problemNotice } from '../problem-notice.ts'
import { turnButton } from '../turn-button.ts'
import { identifierErrors, identifierField } from './identifier-field.ts'
import { revealButton } from './reveal-button.ts'
import { wayLink } from './way-link.ts'

/** Identifier and password on one screen (E-11, G-6), with the ways on of whoever has not both. */
export function credentialsScreen(host: FoyerLogin, { accepts, offers }: CredentialsOptions, identifier?: string): TemplateResult {
  return html`<h2 id="f-title" tabindex="-1">${host.t('credentials.title')}</h2>
    <p class="lead">${host.t('credentials.lead')}</p>
    ${hasNotices ? announcements(host) : nothing}${problemNotice(host)}${host.ways?.credentialsRefused(host)}
    <form novalidate aria-labelledby="f-title" @submit=${(event: Event) => host.submit(event, (input) => check(host, accepts, input))}>
      ${identifierField(host, { name: 'identifier', accepts, value: identifier })}${passwordOf(host)}${turnButton(host, host.t('button.log-in'))}
    </form>
    ${offers.map((kind) => wayLink(host, kind))}`
}

const passwordOf = (host: FoyerLogin) =>
  field({
    name: 'password',
    type: host.isRevealed ? 'text' : 'password',
    label: host.t('password.label'),
    autocomplete: 'current-password',
    error: host.error('password'),
    after: revealButton(host, host.isRevealed, () => {
      host.isRevealed = !host.isRevealed
      host.requestUpdate()
    }),
  })

/** The identifier is known from here on, whatever the password: other ways begin with it. */
function check(host: FoyerLogin, accepts: CredentialsOptions['accepts'], { identifier, password }: Input): Errors {
  host.email = identifier
  return { ...identifierErrors('identifier', accepts, identifier), ...(!password && { password: 'missing' }) }
}

import type { CredentialsOffer, CredentialsOptions } from '@foyer/contract/steps/credentials'
import { html, nothing, type TemplateResult } from 'lit'
import { hasNotices } from '../../../core/features.ts'
import { linkButton } from '../../../ui/button.ts'
import { field } from '../../../ui/field.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { titleOf } from '../identify/address-screen.ts'
import { announcements } from '../identify/announcements.ts'
import { identifierErrors, identifierField } from '../identify/identifier-field.ts'
import { switchTo } from '../other-journeys.ts'
import { revealButton } from '../password/password-field.ts'
import { problemNotice, turnButton } from '../turn.ts'

/** Identifier and password on one screen (E-11, G-6), with the ways on of whoever has not both. */
export function credentialsScreen(context: ScreenContext, { accepts, offers }: CredentialsOptions, identifier?: string): TemplateResult {
  return html`<h2 id="f-title" tabindex="-1">${context.t('credentials.title')}</h2>
    <p class="lead">${context.t('credentials.lead')}</p>
    ${hasNotices ? announcements(context) : nothing}${problemNotice(context)}${context.chunks['other-log-ins']?.credentialsRefused(context)}
    <form novalidate aria-labelledby="f-title" @submit=${(event: Event) => context.submit(event, (input) => check(context, accepts, input))}>
      ${identifierField(context, { name: 'identifier', accepts, value: identifier })}${passwordOf(context)}${turnButton(context, context.t('button.log-in'))}
    </form>
    ${offers.map((kind) => kindLink(context, kind))}`
}

const passwordOf = (context: ScreenContext) =>
  field({
    name: 'password',
    type: context.revealed['password'] ? 'text' : 'password',
    label: context.t('password.label'),
    autocomplete: 'current-password',
    error: context.error('password'),
    after: revealButton(context, 'password'),
  })

/** The identifier is known from here on, whatever the password: other ways begin with it. */
function check(context: ScreenContext, accepts: CredentialsOptions['accepts'], { identifier, password }: Input): Errors {
  context.host.email = identifier
  return { ...identifierErrors('identifier', accepts, identifier), ...(!password && { password: 'missing' }) }
}

/** A way on that stands below the button: to another kind of journey. */
export const kindLink = (context: ScreenContext, kind: CredentialsOffer): TemplateResult =>
  linkButton(kind === 'recover' ? titleOf(context, kind).title : context.t(kind === 'create' ? 'way.create' : 'way.request'), () =>
    switchTo(context, kind),
  )

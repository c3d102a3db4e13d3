import type { JourneyKind } from '@foyer/contract/profile'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { switchTo } from '../other-journeys.ts'
import { problemNotice, turnButton } from '../turn.ts'
import { identifierErrors, identifierField } from './identifier-field.ts'

/** Who is it, for an account to be opened, a password to be recovered or a letter to be written. */
export function addressScreen(context: ScreenContext, kind: JourneyKind, typed = ''): TemplateResult {
  const accepts = kind === 'recover' && context.area?.recoversByLogin ? 'email-or-login' : 'email'
  // A login name that was typed elsewhere is no address.
  const value = accepts === 'email' && !typed.includes('@') ? '' : typed
  const isNew = kind === 'create'
  const { title, lead } = titleOf(context, kind)
  return html`<h2 id="f-title" tabindex="-1">${title}</h2>
    <p class="lead">${lead}</p>
    ${problemNotice(context)}
    <form novalidate aria-labelledby="f-title" @submit=${(event: Event) => context.submit(event, ({ email }) => identifierErrors('email', accepts, email))}>
      ${identifierField(context, { name: 'email', accepts, value, ...(isNew && { hint: context.t('email.hint') }) })}${turnButton(context, context.t('button.next'))}
    </form>
    ${linkButton(context.t(isNew ? 'way.enter' : 'way.back'), () => switchTo(context, 'enter'))}`
}

/** Before a journey whose first step asks no address: it begins when the button is pressed, never because a page was looked at. */
export function startScreen(context: ScreenContext, kind: JourneyKind): TemplateResult {
  const { title, lead } = titleOf(context, kind)
  return html`<h2 tabindex="-1">${title}</h2>
    <p class="lead">${lead}</p>
    ${problemNotice(context)}${turnButton(context, context.t('start.button'), () => context.start(kind))}${linkButton(context.t('way.enter'), () => switchTo(context, 'enter'))}`
}

/** What the first screen of a kind is called, and says. */
export function titleOf(context: ScreenContext, kind: JourneyKind): { title: string; lead: string } {
  if (kind === 'create') return { title: context.t('create.title'), lead: context.t('create.lead') }
  if (kind === 'request') return { title: context.t('request.title'), lead: context.t('request.lead') }
  const isEither = context.area?.recoversByLogin
  return {
    title: context.t(isEither ? 'recover.either' : 'password.forgot'),
    lead: context.t(isEither ? 'recover.either-lead' : 'recover.lead'),
  }
}

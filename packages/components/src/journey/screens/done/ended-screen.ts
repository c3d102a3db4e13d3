import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import { checkIcon, infoIcon, mailIcon } from '../../../ui/icons.ts'
import { sentences } from '../../../ui/sentences.ts'
import { webAddress } from '../../../ui/web-address.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { frame, picture } from '../frame.ts'
import { restart } from '../other-journeys.ts'
import { turnButton } from '../turn.ts'
import { linkedContracts, nextLinks } from './done-screen.ts'

/** The last screen where it says or offers more than "you are in": a login name, a number, a contract under review, the way back to the app. */
export function endedScreen(context: ScreenContext, done: DoneView): TemplateResult {
  const { outcome, contracts = [], isUnderReview, isSignedIn, loginName, returnTo } = done
  const isRequest = outcome === 'request-received'
  const review = isUnderReview ? sentences(context.t('ended.review'), 'info', infoIcon) : nothing
  return html`${frame(context, titleOf(context, done), leadOf(context, done), picture('success', isRequest ? mailIcon : checkIcon))}
    ${linkedContracts(context, contracts)}${review}${
      returnTo
        ? html`<a class="btn" part="button" href=${returnTo}>${context.t('ended.return')}</a>`
        : !isSignedIn && !isRequest
          ? turnButton(context, context.t('button.log-in'), () => logIn(context, loginName))
          : nothing
    }${linksAfter(context, done)}`
}

function logIn(context: ScreenContext, loginName: string | undefined): void {
  context.host.email = loginName ?? context.host.email
  restart(context)
}

/** The one filled button leads back to the app, where there is one. */
function linksAfter(context: ScreenContext, { outcome, isSignedIn, loginName, returnTo }: DoneView): unknown {
  if (outcome === 'request-received') return linkButton(context.t('way.back'), () => restart(context))
  if (!isSignedIn) return returnTo ? linkButton(context.t('button.log-in'), () => logIn(context, loginName)) : nothing
  if (!returnTo) return nextLinks(context)
  const successUrl = webAddress(context.host.successUrl)
  return html`<slot name="signed-in">${successUrl ? html`<a class="btn second" part="button-second" href=${successUrl}>${context.t('done.invoices')}</a>` : nothing}</slot>`
}

function titleOf(context: ScreenContext, { outcome, firstName, isSignedIn }: DoneView): string {
  if (outcome === 'request-received') return context.t('ended.received')
  if (outcome === 'password-changed') return context.t('done.changed')
  if (outcome === 'password-kept') return context.t('ended.kept')
  if (outcome === 'contract-linked') return context.t('done.linked')
  if (outcome === 'account-opened' && !isSignedIn) return context.t('ended.opened')
  return firstName ? context.t('done.welcome', { name: firstName }) : context.t('ended.in')
}

function leadOf(context: ScreenContext, { outcome, loginName, number = '', isSignedIn, isUnderReview, returnTo }: DoneView): unknown {
  const name = html`<b dir="ltr">${loginName}</b>`
  if (outcome === 'request-received') return context.host.rich('ended.number', { number: html`<b dir="ltr">${number}</b>` })
  if (outcome === 'password-changed') return context.t('done.password-changed')
  if (outcome === 'password-kept') return loginName ? context.host.rich('ended.kept-name', { name }) : context.t('ended.kept-text')
  if (outcome === 'contract-linked') return context.t('done.contract-linked')
  if (outcome === 'signed-in') return context.t('ended.in-text')
  if (isUnderReview) return context.t('ended.opened-only')
  if (isSignedIn) return context.t('done.account-opened')
  if (loginName) return context.host.rich('ended.opened-name', { name })
  return context.t(returnTo ? 'ended.opened-app' : 'ended.opened-text')
}

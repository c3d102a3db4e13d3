import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { checkIcon, infoIcon, mailIcon } from '../../ui/icons.ts'
import { webAddress } from '../../ui/web-address.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { turnButton } from '../turn-button.ts'
import { doneScreen } from './done.ts'
import { frame, picture } from './frame.ts'
import { linkedContracts, wayOn } from './linked.ts'
import { restart } from './ways-on.ts'

/** The last screen where it says or offers more than "you are in": a login name, a number, a contract under review, the way back to the app. */
export function endedScreen(host: JourneyElement, done: DoneView): TemplateResult | undefined {
  const { outcome, contracts = [], isUnderReview, isSignedIn, loginName, returnTo } = done
  if (!isOwn(done)) return doneScreen(host, done)
  const isRequest = outcome === 'request-received'
  const review = isUnderReview ? sentences(host.t('ended.review'), 'info', infoIcon) : nothing
  return html`${frame(host, titleOf(host, done), leadOf(host, done), picture('success', isRequest ? mailIcon : checkIcon))}
    ${linkedContracts(host, contracts)}${review}${
      returnTo
        ? html`<a class="btn" part="button" href=${returnTo}>${host.t('ended.return')}</a>`
        : !isSignedIn && !isRequest
          ? turnButton(host, host.t('button.log-in'), () => logIn(host, loginName))
          : nothing
    }${wayAfter(host, done)}`
}

function logIn(host: JourneyElement, loginName: string | undefined): void {
  host.email = loginName ?? host.email
  restart(host)
}

const isOwn = ({ outcome, returnTo }: DoneView): boolean =>
  !!returnTo || outcome === 'account-opened' || outcome === 'password-kept' || outcome === 'request-received'

/** The one filled button leads back to the app, where there is one. */
function wayAfter(host: JourneyElement, { outcome, isSignedIn, loginName, returnTo }: DoneView): unknown {
  if (outcome === 'request-received') return linkButton(host.t('way.back'), () => restart(host))
  if (!isSignedIn) return returnTo ? linkButton(host.t('button.log-in'), () => logIn(host, loginName)) : nothing
  if (!returnTo) return wayOn(host)
  const successUrl = webAddress(host.successUrl)
  return html`<slot name="signed-in">${successUrl ? html`<a class="btn second" part="button-second" href=${successUrl}>${host.t('done.invoices')}</a>` : nothing}</slot>`
}

function titleOf(host: JourneyElement, { outcome, firstName, isSignedIn }: DoneView): string {
  if (outcome === 'request-received') return host.t('ended.received')
  if (outcome === 'password-changed') return host.t('done.changed')
  if (outcome === 'password-kept') return host.t('ended.kept')
  if (outcome === 'contract-linked') return host.t('done.linked')
  if (outcome === 'account-opened' && !isSignedIn) return host.t('ended.opened')
  return firstName ? host.t('done.welcome', { name: firstName }) : host.t('ended.in')
}

function leadOf(host: JourneyElement, { outcome, loginName, number = '', isSignedIn, isUnderReview, returnTo }: DoneView): unknown {
  const name = html`<b dir="ltr">${loginName}</b>`
  if (outcome === 'request-received') return host.rich('ended.number', { number: html`<b dir="ltr">${number}</b>` })
  if (outcome === 'password-changed') return host.t('done.password-changed')
  if (outcome === 'password-kept') return loginName ? host.rich('ended.kept-name', { name }) : host.t('ended.kept-text')
  if (outcome === 'contract-linked') return host.t('done.contract-linked')
  if (outcome === 'signed-in') return host.t('ended.in-text')
  if (isUnderReview) return host.t('ended.opened-only')
  if (isSignedIn) return host.t('done.account-opened')
  if (loginName) return host.rich('ended.opened-name', { name })
  return host.t(returnTo ? 'ended.opened-app' : 'ended.opened-text')
}

import type { Session } from '@foyer/contract/resources'
import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import { icon } from '../../../ui/icon.ts'
import { boltIcon, checkIcon, warningIcon } from '../../../ui/icons.ts'
import { sentences } from '../../../ui/sentences.ts'
import { webAddress } from '../../../ui/web-address.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { address, frame, picture } from '../frame.ts'
import { restart, signOut } from '../other-journeys.ts'
import { turnButton } from '../turn.ts'

/** The area is open. */
export const openedScreen = (context: ScreenContext, { firstName = '', contracts = [] }: DoneView): TemplateResult =>
  html`${frame(context, context.t('done.welcome', { name: firstName }), context.t('done.account-opened'), picture('success', checkIcon))}${linkedContracts(context, contracts)}${nextLinks(context)}`

const check = picture('success', checkIcon)

/** The last screen of what is not a first visit: what is now true, and the way on. */
export function doneScreen(context: ScreenContext, { outcome, contracts = [] }: DoneView): TemplateResult | undefined {
  if (outcome === 'password-changed')
    return html`${frame(context, context.t('done.changed'), context.t('done.password-changed'), check)}${turnButton(context, context.t('button.log-in'), () => restart(context))}`
  if (outcome === 'contract-linked')
    return html`${frame(context, context.t('done.linked'), context.t('done.contract-linked'), check)}${linkedContracts(context, contracts)}${nextLinks(context)}`
  if (context.host.session) return signedInScreen(context, context.host.session)
  return context.failure ? withoutCookie(context) : undefined
}

/** A session began, and the browser brings no cookie of it. */
const withoutCookie = (context: ScreenContext): TemplateResult =>
  html`${sentences(context.t('cookies-refused'), 'warning', warningIcon, true)}${turnButton(context, context.t('button.log-in'), () => restart(context))}`

/** For whoever is signed in, now or since before. */
export const signedInScreen = (context: ScreenContext, { account }: Session): TemplateResult =>
  html`${frame(context, context.t('done.welcome', { name: account.firstName }), context.host.rich('done.signed-in', { email: address(account.email) }), check)}${nextLinks(context)}${linkButton(
    context.t('button.sign-out'),
    () => signOut(context),
  )}`

/** What the journey linked. */
export const linkedContracts = (context: ScreenContext, contracts: NonNullable<DoneView['contracts']>): unknown =>
  contracts.map(
    ({ label, address, reference }) =>
      html`<div class="text">${icon(boltIcon)}<div><b>${label}</b><small>${address}<br />${context.t('done.contract', { reference })}</small></div></div>`,
  )

/** Where the context page wants its customers next, an address or its own content in the `signed-in` slot; and one more contract. */
export function nextLinks(context: ScreenContext): unknown {
  const url = webAddress(context.host.successUrl)
  const link = url ? html`<a class="btn" href=${url}>${context.t('done.invoices')}</a>` : nothing
  return html`<slot name="signed-in">${link}</slot>${linkButton(context.t('done.another'), () => context.start('link'))}`
}

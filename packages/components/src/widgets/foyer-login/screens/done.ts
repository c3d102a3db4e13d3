import type { Session } from '@foyer/contract/resources'
import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../parts/button.ts'
import { icon } from '../../../parts/icon.ts'
import { boltIcon, checkIcon } from '../../../parts/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { address, frame, picture } from './frame.ts'
import { turnButton } from '../turn-button.ts'
import { restart, signOut } from './ways-on.ts'

const check = picture('success', checkIcon)

/** The last screen: what is now true, and the way on. */
export function doneScreen(host: JourneyElement, { outcome, firstName, contracts = [] }: DoneView): TemplateResult {
  if (outcome === 'password-changed')
    return html`${frame(host, host.t('done.changed'), host.t('done.password-changed'), check)}${turnButton(host, host.t('button.log-in'), () => restart(host))}`
  const isLink = outcome === 'contract-linked'
  const title = isLink ? host.t('done.linked') : host.t('done.welcome', { name: firstName ?? '' })
  const lead = outcome === 'signed-in' ? signedInAs(host, host.session) : host.t(`done.${outcome}`)
  return html`${frame(host, title, lead, check)}${contracts.map(
    ({ label, address, reference }) =>
      html`<div class="text">${icon(boltIcon)}<div><b>${label}</b><small>${address}<br />${host.t('done.contract', { reference })}</small></div></div>`,
  )}${wayOn(host)}${isLink || contracts.length ? linkButton(host.t('done.another'), () => host.start('link')) : nothing}`
}

/** For whoever comes back while signed in. */
export const signedInScreen = (host: JourneyElement, session: Session): TemplateResult =>
  html`${frame(host, host.t('done.welcome', { name: session.account.firstName }), signedInAs(host, session), check)}${wayOn(host)}${linkButton(host.t('button.sign-out'), () => signOut(host))}`

const signedInAs = (host: JourneyElement, session: Session | null | undefined) => session && host.rich('done.signed-in', { email: address(session.account.email) })

/** Where the host page wants its customers next: an address, or its own content in the `signed-in` slot. */
const wayOn = (host: JourneyElement) =>
  html`<slot name="signed-in">${host.successUrl ? html`<a class="btn" href=${host.successUrl}>${host.t('done.invoices')}</a>` : nothing}</slot>`

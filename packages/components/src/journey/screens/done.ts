import type { Session } from '@foyer/contract/resources'
import type { DoneView } from '@foyer/contract/steps/done'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { checkIcon, warningIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { turnButton } from '../turn-button.ts'
import { address, frame, picture } from './frame.ts'
import { linkedContracts, wayOn } from './linked.ts'
import { restart, signOut } from './ways-on.ts'

const check = picture('success', checkIcon)

/** The last screen of what is not a first visit: what is now true, and the way on. */
export function doneScreen(host: JourneyElement, { outcome, contracts = [] }: DoneView): TemplateResult | undefined {
  if (outcome === 'password-changed')
    return html`${frame(host, host.t('done.changed'), host.t('done.password-changed'), check)}${turnButton(host, host.t('button.log-in'), () => restart(host))}`
  if (outcome === 'contract-linked')
    return html`${frame(host, host.t('done.linked'), host.t('done.contract-linked'), check)}${linkedContracts(host, contracts)}${wayOn(host)}`
  if (host.session) return signedInScreen(host, host.session)
  return host.failure ? withoutCookie(host) : undefined
}

/** A session began, and the browser brings no cookie of it. */
const withoutCookie = (host: JourneyElement): TemplateResult =>
  html`${sentences(host.t('cookies-refused'), 'warning', warningIcon, true)}${turnButton(host, host.t('button.log-in'), () => restart(host))}`

/** For whoever is signed in, now or since before. */
export const signedInScreen = (host: JourneyElement, { account }: Session): TemplateResult =>
  html`${frame(host, host.t('done.welcome', { name: account.firstName }), host.rich('done.signed-in', { email: address(account.email) }), check)}${wayOn(host)}${linkButton(
    host.t('button.sign-out'),
    () => signOut(host),
  )}`

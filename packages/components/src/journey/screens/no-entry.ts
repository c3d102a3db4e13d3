import type { NoAccountView } from '@foyer/contract/steps/no-account'
import { html, type TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'
import { contactLink } from './contact-link.ts'
import { frame, givenAddress } from './frame.ts'

/** Who cannot enter on one's own is told who sends the link (S-20): without an account, or with one that acts for nobody here. */
export const noEntryScreen = (host: JourneyElement, { email, offer }: NoAccountView): TemplateResult =>
  html`${frame(host, host.t(offer === 'no-access' ? 'no-account.no-access' : 'no-account.title'))}${givenAddress(host, email)}<p class="lead">${host.t('no-account.stop', { name: host.site?.profile.name ?? '' })}</p>${contactLink(host)}`

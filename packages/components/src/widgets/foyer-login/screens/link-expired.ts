import type { LinkExpiredView } from '@foyer/contract/steps/link-expired'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../../parts/button.ts'
import { clockIcon, mailIcon } from '../../../parts/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { turnButton } from '../turn-button.ts'
import { address, frame, picture } from './frame.ts'
import { date } from './say.ts'
import { restart } from './ways-on.ts'

/** The link is over; a new one goes to the same address. */
export function linkExpiredScreen(host: JourneyElement, { email, expiredAt, reason, resent }: LinkExpiredView): TemplateResult {
  const values = { email: address(email), date: date(host, expiredAt) }
  return html`${frame(host, host.t(reason === 'used' ? 'expired.used' : 'expired.title'), host.rich(resent ? 'expired.resent' : 'expired.text', values), picture('quiet', resent ? mailIcon : clockIcon))}
    ${resent ? '' : turnButton(host, host.t('expired.button'), () => host.act('resend'))}${linkButton(host.t('expired.other'), () => restart(host))}`
}

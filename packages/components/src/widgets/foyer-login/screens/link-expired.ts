import type { LinkExpiredView } from '@foyer/contract/steps/link-expired'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../../parts/button.ts'
import { clockIcon, mailIcon } from '../../../parts/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { turnButton } from '../turn-button.ts'
import { address, frame, picture } from './frame.ts'
import { date } from './say.ts'
import { restart } from './ways-on.ts'

/** The link is over: a new one goes to the same address, or it has done its work and its account logs in. */
export function linkExpiredScreen(host: JourneyElement, { email, expiredAt, reason, resent }: LinkExpiredView): TemplateResult {
  const canRenew = host.journey?.step.actions.includes('resend')
  const values = { email: address(email), date: date(host, expiredAt) }
  const text = resent ? 'expired.resent' : canRenew ? 'expired.text' : 'expired.done'
  return html`${frame(host, host.t(reason === 'used' ? 'expired.used' : 'expired.title'), host.rich(text, values), picture('quiet', resent ? mailIcon : clockIcon))}
    ${canRenew ? turnButton(host, host.t('expired.button'), () => host.act('resend')) : ''}${
      canRenew || resent
        ? linkButton(host.t('expired.other'), () => restart(host))
        : turnButton(host, host.t('button.log-in'), () => restart(host))
    }`
}

import type { LinkExpiredView } from '@foyer/contract/steps/link-expired'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { clockIcon, mailIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { turnButton } from '../turn-button.ts'
import { switchTo } from '../ways/switch-to.ts'
import { contactLink } from './contact-link.ts'
import { address, frame, picture } from './frame.ts'
import { refusalNotice } from './refusal-notice.ts'
import { date } from './say.ts'
import { restart } from './ways-on.ts'

/** The link is over: a new one goes to the same address, or it has done its work, or whoever sent it has withdrawn it. */
export function linkExpiredScreen(
  host: JourneyElement,
  { email, expiredAt, reason, begins, isCompleted, resent }: LinkExpiredView,
): TemplateResult {
  const canRenew = host.journey?.step.actions.includes('resend')
  const isRevoked = reason === 'revoked'
  const values = { email: address(email), date: date(host, expiredAt) }
  const isOver = begins === 'recover' && !isCompleted && !isRevoked
  const done = isOver ? 'expired.recover' : begins === 'recover' ? 'expired.changed' : 'expired.done'
  // One for a new password is taken back by a new password alone.
  const withdrawn = begins === 'recover' ? 'expired.overtaken' : 'expired.withdrawn'
  const text = isRevoked ? withdrawn : resent ? 'expired.resent' : canRenew ? 'expired.text' : done
  const title = isRevoked ? 'expired.revoked' : reason === 'used' ? 'expired.used' : 'expired.title'
  return html`${frame(host, host.t(title), host.rich(text, values), picture('quiet', resent ? mailIcon : clockIcon))}${refusalNotice(host)}
    ${canRenew ? turnButton(host, host.t('expired.button'), () => host.act('resend')) : nothing}${
      isOver
        ? turnButton(host, host.t('expired.again'), () => switchTo(host, 'recover'))
        : canRenew || resent
          ? otherWay(host)
          : turnButton(host, host.t('button.log-in'), () => restart(host))
    }${isRevoked ? contactLink(host) : nothing}`
}

/** With another address, or with the references, where these are asked for on the way in. */
function otherWay(host: JourneyElement): TemplateResult {
  const canCreate = host.area?.kinds?.includes('create')
  return canCreate
    ? linkButton(host.t('expired.again'), () => switchTo(host, 'create'))
    : linkButton(host.t('expired.other'), () => restart(host))
}

import type { LinkExpiredView } from '@foyer/contract/steps/link-expired'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { clockIcon, mailIcon } from '../../ui/icons.ts'
import type { ScreenContext } from '../screen-context.ts'
import { date } from './dates.ts'
import { address, frame, picture } from './frame.ts'
import { contactLink, restart, switchTo } from './other-journeys.ts'
import { refusalNotice } from './refusal.ts'
import { turnButton } from './turn.ts'

/** The link is over: a new one goes to the same address, or it has done its work, or whoever sent it has withdrawn it. */
export function linkExpiredScreen(
  context: ScreenContext,
  { email, expiredAt, reason, begins, isCompleted, resent }: LinkExpiredView,
): TemplateResult {
  const canRenew = context.journey?.step.actions.includes('resend')
  const isRevoked = reason === 'revoked'
  const values = { email: address(email), date: date(context, expiredAt) }
  const isOver = begins === 'recover' && !isCompleted && !isRevoked
  const done = isOver ? 'expired.recover' : begins === 'recover' ? 'expired.changed' : 'expired.done'
  // One for a new password is taken back by a new password alone.
  const withdrawn = begins === 'recover' ? 'expired.overtaken' : 'expired.withdrawn'
  const text = isRevoked ? withdrawn : resent ? 'expired.resent' : canRenew ? 'expired.text' : done
  const title = isRevoked ? 'expired.revoked' : reason === 'used' ? 'expired.used' : 'expired.title'
  return html`${frame(context, context.t(title), context.host.rich(text, values), picture('quiet', resent ? mailIcon : clockIcon))}${refusalNotice(context)}
    ${canRenew ? turnButton(context, context.t('expired.button'), () => context.act('resend')) : nothing}${
      isOver
        ? turnButton(context, context.t('expired.again'), () => switchTo(context, 'recover'))
        : canRenew || resent
          ? otherWay(context)
          : turnButton(context, context.t('button.log-in'), () => restart(context))
    }${isRevoked ? contactLink(context) : nothing}`
}

/** With another address, or with the references, where these are asked for on the way in. */
function otherWay(context: ScreenContext): TemplateResult {
  const canCreate = context.area?.kinds?.includes('create')
  return canCreate
    ? linkButton(context.t('expired.again'), () => switchTo(context, 'create'))
    : linkButton(context.t('expired.other'), () => restart(context))
}

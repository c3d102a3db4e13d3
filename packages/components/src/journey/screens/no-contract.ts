import type { NoContractView } from '@foyer/contract/steps/no-contract'
import { html, nothing, type TemplateResult } from 'lit'
import { button, linkButton } from '../../ui/button.ts'
import { fileIcon } from '../../ui/icons.ts'
import type { ScreenContext } from '../screen-context.ts'
import { frame, picture } from './frame.ts'
import { restart } from './other-journeys.ts'

/** The password was right, and there is no active contract (E-12): help comes first, then what a former customer may still see. */
export function noContractScreen(context: ScreenContext, { reason, mayContinue }: NoContractView): TemplateResult {
  const hasEnded = reason === 'ended'
  const isWaiting = context.busy && context.t('button.waiting')
  return html`${frame(
    context,
    context.t(hasEnded ? 'no-contract.ended' : 'no-contract.none'),
    context.t(hasEnded ? 'no-contract.ended-text' : 'no-contract.none-text'),
    picture('warning', fileIcon),
  )}
    <a class="btn" part="button" href=${context.host.site?.profile.contactUrl ?? ''} @click=${(event: Event) => askForHelp(context, event, hasEnded)}>${context.t('no-contract.help')}</a>
    ${mayContinue ? button(context.t('no-contract.invoices'), isWaiting, () => context.act('submit'), true) : nothing}${linkButton(
      context.t('no-contract.other'),
      () => restart(context),
    )}`
}

/** The page may have a chat; otherwise the link leads to the utility's contact page. */
function askForHelp(context: ScreenContext, event: Event, hasEnded: boolean): void {
  if (!context.host.emit('foyer-help', { reason: hasEnded ? 'contract-ended' : 'no-contract' })) event.preventDefault()
}

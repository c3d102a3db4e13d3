import type { NoContractView } from '@foyer/contract/steps/no-contract'
import { html, nothing, type TemplateResult } from 'lit'
import { button, linkButton } from '../../ui/button.ts'
import { fileIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { frame, picture } from './frame.ts'
import { restart } from './ways-on.ts'

/** The password was right, and there is no active contract (E-12): help comes first, then what a former customer may still see. */
export function noContractScreen(host: JourneyElement, { reason, mayContinue }: NoContractView): TemplateResult {
  const hasEnded = reason === 'ended'
  const isWaiting = host.busy && host.t('button.waiting')
  return html`${frame(
    host,
    host.t(hasEnded ? 'no-contract.ended' : 'no-contract.none'),
    host.t(hasEnded ? 'no-contract.ended-text' : 'no-contract.none-text'),
    picture('warning', fileIcon),
  )}
    <a class="btn" part="button" href=${host.site?.profile.contactUrl ?? ''} @click=${(event: Event) => askForHelp(host, event, hasEnded)}>${host.t('no-contract.help')}</a>
    ${mayContinue ? button(host.t('no-contract.invoices'), isWaiting, () => host.act('submit'), true) : nothing}${linkButton(
      host.t('no-contract.other'),
      () => restart(host),
    )}`
}

/** The page may have a chat; otherwise the link leads to the utility's contact page. */
function askForHelp(host: JourneyElement, event: Event, hasEnded: boolean): void {
  if (!host.emit('foyer-help', { reason: hasEnded ? 'contract-ended' : 'no-contract' })) event.preventDefault()
}

import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import { icon } from '../../../ui/icon.ts'
import { clockIcon, resendIcon } from '../../../ui/icons.ts'
import { ignore } from '../../journey-controller.ts'
import type { ScreenContext } from '../../screen-context.ts'

/** When another code may be asked for, by what the API says of it: by this browser's clock, which may be wrong. */
const opening: Record<string, number> = {}

/** The seconds until another code or link may be asked for, then the link that asks; only the link is announced. */
export function resend(context: ScreenContext, resendAt: string, label: string): TemplateResult {
  opening[resendAt] ??= Math.min(Date.parse(resendAt), Date.now() + 60_000)
  const seconds = Math.ceil((opening[resendAt] - Date.now()) / 1000)
  clearTimeout(context.timer)
  if (seconds > 0) context.timer = setTimeout(() => (seconds > 1 ? context.host.requestUpdate() : askWhatBecame(context)), 1000)
  return html`${seconds > 0 ? html`<p class="wait">${icon(clockIcon)}${context.t('code.wait', { time: `${seconds > 59 ? 1 : 0}:${`${seconds % 60}`.padStart(2, '0')}` })}</p>` : nothing}<div role="status">${
    seconds > 0 ? nothing : linkButton(html`${icon(resendIcon)}${label}`, () => context.act('resend'))
  }</div>`
}

/** Who still waits after a minute may wait for a message that never left. */
function askWhatBecame(context: ScreenContext): void {
  context.host.requestUpdate()
  context.loadReturning().then((returning) => returning?.recheckDelivery(context), ignore)
}

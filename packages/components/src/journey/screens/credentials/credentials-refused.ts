import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import { alertIcon, lockIcon } from '../../../ui/icons.ts'
import { notice } from '../../../ui/notice.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { time } from '../dates.ts'
import { contactLink, switchTo } from '../other-journeys.ts'
import { refused } from '../refusal.ts'

/**
 * Why nobody is logged in: one sentence for a wrong identifier and a wrong password alike, and during a pause when it
 * ends and what can be done meanwhile. It takes the focus, as a list of errors does.
 */
export function credentialsRefused(context: ScreenContext): TemplateResult | typeof nothing {
  const sentence = refused(context)
  if (!sentence) return nothing
  const { code, until } = context.journey?.step.refusal ?? {}
  const content = code === 'paused' && until ? pause(context, until) : notice('danger', alertIcon, sentence)
  return html`<div tabindex="-1" data-summary>${content}</div>`
}

function pause(context: ScreenContext, until: string): TemplateResult {
  const canWrite = context.area?.kinds?.includes('request')
  return notice('warning', lockIcon, context.t('refusal.paused', { time: time(context, until) }), [
    context.t('paused.ways'),
    html`<span class="ways">${linkButton(context.t('paused.button'), () => switchTo(context, 'recover'))}${
      canWrite ? linkButton(context.t('way.request'), () => switchTo(context, 'request')) : contactLink(context)
    }</span>`,
  ])
}

import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { alertIcon, lockIcon } from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import type { JourneyElement } from '../journey-element.ts'
import { switchTo } from '../ways/switch-to.ts'
import { contactLink } from './contact-link.ts'
import { refused, time } from './say.ts'

/**
 * Why nobody is logged in: one sentence for a wrong identifier and a wrong password alike, and during a pause when it
 * ends and what can be done meanwhile. It takes the focus, as a list of errors does.
 */
export function credentialsRefused(host: JourneyElement): TemplateResult | typeof nothing {
  const sentence = refused(host)
  if (!sentence) return nothing
  const { code, until } = host.refusal ?? {}
  const content = code === 'paused' && until ? pause(host, until) : notice('danger', alertIcon, sentence)
  return html`<div tabindex="-1" data-summary>${content}</div>`
}

function pause(host: JourneyElement, until: string): TemplateResult {
  const canWrite = host.area?.kinds?.includes('request')
  return notice('warning', lockIcon, host.t('refusal.paused', { time: time(host, until) }), [
    host.t('paused.ways'),
    html`<span class="ways">${linkButton(host.t('paused.button'), () => switchTo(host, 'recover'))}${
      canWrite ? linkButton(host.t('way.request'), () => switchTo(host, 'request')) : contactLink(host)
    }</span>`,
  ])
}

import type { CodeView } from '@foyer/contract/steps/code'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../../../parts/button.ts'
import { icon } from '../../../parts/icon.ts'
import { mailIcon, phoneIcon } from '../../../parts/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { restart } from './ways-on.ts'

/** How else a code can be sent; and from a recovery, who remembers the password after all goes back to log-in. */
export const codeWays = (host: JourneyElement, { purpose, others = [] }: Partial<CodeView>): TemplateResult[] => [
  ...others.map(({ channel, target }) =>
    linkButton(
      html`${icon(channel === 'sms' ? phoneIcon : mailIcon)}<span>${host.rich(`code.${channel}`, { target: html`<bdi>${target.replaceAll(' ', '\u00a0')}</bdi>` })}</span>`,
      () => host.act('switch-channel', { channel }),
    ),
  ),
  ...(purpose === 'recover' ? [linkButton(host.t('button.log-in'), () => restart(host))] : []),
]

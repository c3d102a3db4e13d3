import type { CodeView } from '@foyer/contract/steps/code'
import type { TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { mailIcon, phoneIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { channelLink } from './channel-link.ts'
import { restart } from './ways-on.ts'

/** How else a code can be sent; and from a recovery, who remembers the password after all goes back to log-in. */
export const codeWays = (host: JourneyElement, { purpose, others = [] }: Partial<CodeView>): TemplateResult[] => [
  ...others.map((other) => channelLink(host, other, other.channel === 'sms' ? phoneIcon : mailIcon)),
  ...(purpose === 'recover' ? [linkButton(host.t('button.log-in'), () => restart(host))] : []),
]

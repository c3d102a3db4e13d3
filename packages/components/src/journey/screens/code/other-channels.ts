import type { Channel } from '@foyer/contract/factors'
import type { CodeView } from '@foyer/contract/steps/code'
import { html, type TemplateResult } from 'lit'
import type { MessageId } from '../../../core/messages/message-id.ts'
import { linkButton } from '../../../ui/button.ts'
import { icon } from '../../../ui/icon.ts'
import { mailIcon, phoneIcon, resendIcon } from '../../../ui/icons.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { restart } from '../other-journeys.ts'

/** How else a code can be sent; and from a recovery, who remembers the password after all goes back to log-in. */
export const otherChannels = (context: ScreenContext, { purpose, others = [] }: Partial<CodeView>): TemplateResult[] => [
  ...others.map((other) => channelLink(context, other, other.channel === 'sms' ? phoneIcon : mailIcon)),
  ...(purpose === 'recover' ? [linkButton(context.t('button.log-in'), () => restart(context))] : []),
]

/** Named in full: an id that is put together while running travels whole, with all that begin like it. */
const WORDS: Record<Channel, MessageId> = {
  email: 'code.email',
  sms: 'code.sms',
  totp: 'code.totp',
  passkey: 'code.passkey',
  recovery: 'code.recovery',
}

/** Another way to prove it. */
export const channelLink = (context: ScreenContext, { channel, target }: CodeView['others'][number], picture: string): TemplateResult =>
  linkButton(
    html`${icon(picture)}<span>${context.host.rich(WORDS[channel], { target: html`<bdi>${target.replaceAll(' ', '\u00a0')}</bdi>` })}</span>`,
    () => context.act('switch-channel', { channel }),
  )

/** A journey whose tries are used up: another code would not bring them back. */
export const startAgain = (context: ScreenContext): TemplateResult =>
  linkButton([icon(resendIcon), context.t('code.restart')], () => restart(context))

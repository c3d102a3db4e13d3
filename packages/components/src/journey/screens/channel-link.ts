import type { Channel } from '@foyer/contract/factors'
import type { CodeView } from '@foyer/contract/steps/code'
import { html, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { linkButton } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import type { JourneyElement } from '../journey-element.ts'

/** Named in full: an id that is put together while running travels whole, with all that begin like it. */
const WORDS: Record<Channel, MessageId> = {
  email: 'code.email',
  sms: 'code.sms',
  totp: 'code.totp',
  passkey: 'code.passkey',
  recovery: 'code.recovery',
}

/** Another way to prove it. */
export const channelLink = (host: JourneyElement, { channel, target }: CodeView['others'][number], picture: string): TemplateResult =>
  linkButton(
    html`${icon(picture)}<span>${host.rich(WORDS[channel], { target: html`<bdi>${target.replaceAll(' ', '\u00a0')}</bdi>` })}</span>`,
    () => host.act('switch-channel', { channel }),
  )

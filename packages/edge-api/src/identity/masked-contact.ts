import type { Channel } from '@foyer/contract/factors'

/** `c•••n@example.mc`: enough to recognise one's own address, not to learn another's. */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  return `${local.slice(0, 1)}\u2022\u2022\u2022${local.length > 2 ? local.slice(-1) : ''}@${domain}`
}

/** `•• •• 56 78`, to a stranger `•• •• •• 78`; an e-mail address stands in full, for the customer has typed it. */
export const maskTarget = (channel: Channel, target: string, isStranger = false): string =>
  channel !== 'sms' ? target : `\u2022\u2022 \u2022\u2022 ${isStranger ? '\u2022\u2022' : target.slice(-4, -2)} ${target.slice(-2)}`

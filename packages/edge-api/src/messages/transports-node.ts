import { chooseTransports, type TransportSettings } from './transports/choose.ts'
import type { Mailbox } from './transports/mailbox.ts'
import { smtpOnNode } from './transports/smtp-node.ts'

/** @throws for a setting that cannot be read, or `mailbox:` without a mailbox. */
export const nodeTransports = (settings: TransportSettings, mailbox: Mailbox | null) =>
  chooseTransports(settings, mailbox, (setting) => smtpOnNode(setting))

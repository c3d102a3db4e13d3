import { chooseTransports, type TransportSettings } from './transports/choose.ts'
import type { Mailbox } from './transports/mailbox.ts'
import { smtpOnWorkers } from './transports/smtp-workers.ts'

/** @throws for a setting that cannot be read, or `mailbox:` without a mailbox. */
export const workersTransports = (settings: TransportSettings, mailbox: Mailbox | null) =>
  chooseTransports(settings, mailbox, smtpOnWorkers)

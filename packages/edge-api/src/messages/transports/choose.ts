import type { Mailbox } from './mailbox.ts'
import { postmark } from './postmark.ts'
import { parseMailSetting, parseSmsSetting, type SmtpSetting } from './settings.ts'
import type { EmailTransport, SmsTransport } from './transport.ts'
import { twilio } from './twilio.ts'
import { vonage } from './vonage.ts'

/** The values of `MAIL_<ID>` and `SMS_<ID>`. */
export interface TransportSettings {
  mail: string
  sms: string
}

/**
 * A deployment's transports. `mailbox:` needs a mailbox, which only a development runtime can have opened.
 * @throws for a setting that cannot be read, or a mailbox without development.
 */
export function chooseTransports(
  settings: TransportSettings,
  mailbox: Mailbox | null,
  smtp: (setting: SmtpSetting) => EmailTransport,
): { email: EmailTransport; sms: SmsTransport } {
  const mail = parseMailSetting(settings.mail)
  const sms = parseSmsSetting(settings.sms)
  return {
    email: mail.kind === 'smtp' ? smtp(mail) : mail.kind === 'postmark' ? postmark(mail) : required(mailbox).email,
    sms: sms.kind === 'twilio' ? twilio(sms) : sms.kind === 'vonage' ? vonage(sms) : required(mailbox).sms,
  }
}

function required(mailbox: Mailbox | null): Mailbox {
  if (!mailbox)
    throw new Error(
      '`mailbox:` is for development only. In production name a mail server, as in smtps://user:password@host, and an SMS provider.',
    )
  return mailbox
}

import { type Answer, base64, post, refusalOf } from './http-provider.ts'
import type { TwilioSetting } from './settings.ts'
import { DeliveryError, type SmsTransport } from './transport.ts'

/** Twilio's Messages resource: form-encoded, Basic auth, 201 (twilio.com/docs/messaging/api/message-resource). */
export function twilio({ endpoint, accountSid, user, password, messagingService }: TwilioSetting): SmsTransport {
  return {
    async send({ from, to, text }) {
      const sender = messagingService ? { MessagingServiceSid: messagingService } : { From: from }
      const answer = await post(
        `${endpoint}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`,
        {
          Accept: 'application/json',
          Authorization: `Basic ${base64(`${user}:${password}`)}`,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        new URLSearchParams({ To: to, ...sender, Body: text }).toString(),
      )
      if (answer.status !== 201) throw isNumberRefused(answer) ? new DeliveryError('address-refused', true) : refusalOf(answer.status)
    },
  }
}

/** Not a number, opted out, not a mobile, a short code, a landline. Any other refusal is tried again until it expires. */
const NUMBER_REFUSED = new Set<unknown>([21211, 21610, 21614, 21265, 21635])

const isNumberRefused = ({ status, body }: Answer): boolean => status === 400 && NUMBER_REFUSED.has(body['code'])

import { type Answer, base64, post, refusalOf } from './http-provider.ts'
import type { VonageSetting } from './settings.ts'
import { DeliveryError, type SmsTransport } from './transport.ts'

/** Vonage's Messages API, v1: JSON, Basic auth, 202 (developer.vonage.com/en/api/messages). Numbers have no `+` there. */
export function vonage({ endpoint, key, secret }: VonageSetting): SmsTransport {
  return {
    async send({ id, from, to, text }) {
      const answer = await post(
        `${endpoint}/v1/messages`,
        { Accept: 'application/json', Authorization: `Basic ${base64(`${key}:${secret}`)}`, 'Content-Type': 'application/json' },
        JSON.stringify({
          message_type: 'text',
          channel: 'sms',
          to: withoutPlus(to),
          from: withoutPlus(from),
          text,
          // Comes back in their reports: the same for every attempt.
          client_ref: id,
        }),
      )
      if (answer.status !== 202) throw isNumberRefused(answer) ? new DeliveryError('address-refused', true) : refusalOf(answer.status)
    },
  }
}

const withoutPlus = (number: string): string => number.replace(/^\+/, '')

/**
 * Barred, no number, invalid for SMS, given up for good, opted out (developer.vonage.com/en/api-errors/messages). Any other
 * refusal is tried again until it expires.
 */
const NUMBER_REFUSED = new Set(['1050', '1170', '1430', '1190', '1240'])

/** A problem (RFC 7807) whose type ends in the code, `…/messages#1430`. */
const isNumberRefused = ({ body }: Answer): boolean => NUMBER_REFUSED.has(/#(\d+)$/.exec(String(body['type']))?.[1] ?? '')

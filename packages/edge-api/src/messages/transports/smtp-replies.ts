import { DeliveryError } from '../transport.ts'

/**
 * What a refusal of the recipient means. A 5xx is for good (RFC 5321), except where the enhanced code says that the
 * server's policy refused and not the address (5.7.x, RFC 3463: relaying, authentication): that is ours to repair.
 */
export function recipientRefusal(reply: string): DeliveryError {
  const isForGood = /^5/.test(reply) && !/^5\d\d[ -]5\.7\.\d/.test(reply)
  return isForGood ? new DeliveryError('address-refused', true) : new DeliveryError('refused', false)
}

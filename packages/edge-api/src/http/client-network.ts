import { base64url, type KeyRing } from '../keys.ts'

/**
 * Whom an address is counted as: an IPv4 address itself, also when IPv6 carries it, and of an IPv6 address the first 64
 * bits, for a single line has all the others (RFC 6177).
 */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const network = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}

/** A keyed hash of it, which is all that is kept; null where the platform tells no address. */
export const addressHashOf = async (keys: KeyRing, address: string | null): Promise<string | null> =>
  address === null ? null : base64url(await keys.mac('address', clientNetwork(address)))

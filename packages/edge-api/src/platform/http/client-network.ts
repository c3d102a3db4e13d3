import { base64url, type KeyRing } from '../keys/keys.ts'

/** IPv6 that carries an IPv4 address in its last 32 bits: mapped (RFC 4291, 2.5.5.2), or translated on the way (NAT64, RFC 6052). */
const CARRIES_IPV4 = /^(?:0:0:0:0:0:ffff|64:ff9b:0:0:0:0):([\da-f]+):([\da-f]+)$/

/**
 * Whom an address is counted as: an IPv4 address itself, also when IPv6 carries it, and of an IPv6 address the first 64
 * bits, for a single line has all the others (RFC 6177). Some proxies write the port behind it. Null for what is no address.
 */
export function clientNetwork(address: string): string | null {
  const [, v4] = /^(\d+(?:\.\d+){3})(?::\d+)?$/.exec(address) ?? []
  // The URL parser knows addresses on every runtime, and refuses or rewrites what is none.
  if (v4 !== undefined) return URL.parse(`http://${v4}/`)?.hostname === v4 ? v4 : null
  const [, bracketed, bare] = /^(?:\[([\da-f:.]+)(?:%[^\]]+)?\](?::\d+)?|([\da-f:.]+)(?:%.+)?)$/i.exec(address) ?? []
  const compressed = URL.parse(`http://[${bracketed ?? bare ?? ''}]/`)?.hostname
  if (compressed === undefined) return null
  const groups = groupsOf(compressed.slice(1, -1))
  const [, high, low] = CARRIES_IPV4.exec(groups.join(':')) ?? []
  return high !== undefined && low !== undefined ? [...bytesOf(high), ...bytesOf(low)].join('.') : `${groups.slice(0, 4).join(':')}::/64`
}

/** The eight groups of an address as the URL parser writes it (RFC 5952). */
function groupsOf(compressed: string): string[] {
  const [left = [], right = []] = compressed.split('::').map((part) => part.split(':').filter(Boolean))
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
}

function bytesOf(group: string): [number, number] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 0xff]
}

/** A keyed hash of it, which is all that is kept; null where the platform tells no address. */
export async function addressHashOf(keys: KeyRing, address: string | null): Promise<string | null> {
  const network = address === null ? null : clientNetwork(address)
  return network === null ? null : base64url(await keys.mac('address', network))
}

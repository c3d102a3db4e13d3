const refused = new Set<string>()

/** Resolved as a link would be: browsers read more as `javascript:` than a pattern does. */
const isWeb = (address: string) => /^https?:$/.test(Object.assign(document.createElement('a'), { href: address }).protocol)

/**
 * The address that an attribute names, or undefined unless it leads to the web: a page may let its visitors write HTML, and
 * keep our tags in it. The integrator is told once.
 */
export function webAddress(address: string | undefined): string | undefined {
  if (!address || isWeb(address)) return address
  if (!refused.has(address)) console.warn(`foyer: refused ${address}`)
  refused.add(address)
  return undefined
}

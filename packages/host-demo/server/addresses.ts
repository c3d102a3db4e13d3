/** Origin of a host of this machine, e.g. `http://www.engie.localhost:8080`. */
export const originOf = (name: string, port: number, isSecure?: boolean): string => `http${isSecure ? 's' : ''}://${name}.localhost:${port}`

/** Where the utilities' sites and their customer areas are reached, by the site's id. */
export interface Addresses {
  /** Origin of its website, e.g. `http://www.engie.localhost:8080`. */
  www(site: string): string
  /** Origin of its customer area, where the API and the script are. */
  area(site: string): string
}

/**
 * Puts addresses into a page: `%area:engie%` and `%www:engie%` of any site; in a page of a site `%FOYER_API%` and
 * `%WWW%` are its own.
 */
export function fillAddresses(html: string, addresses: Addresses, site?: string): string {
  const named = html.replace(/%(area|www):([a-z-]+)%/g, (_, which: keyof Addresses, id: string) => addresses[which](id))
  return site ? named.replaceAll('%FOYER_API%', addresses.area(site)).replaceAll('%WWW%', addresses.www(site)) : named
}

import { type Addresses, originOf } from './addresses.ts'

/** A client's site: its own name below `localhost`, so that no cookie of a utility's is one of the same site. */
export const portalOrigin = (port: number, isSecure?: boolean): string => originOf('portal', port, isSecure)

/** Its pages that embed the widgets, each of which a customer can come back to. */
export const portalPages = ['/', '/vue/', '/angular/', '/plain/'] as const

export const isPortal = (host = ''): boolean => /^portal\.localhost(:\d+)?$/.test(host)

/** What a careful integrator sends: the utilities' scripts and APIs, and nothing else. */
export const portalHeaders = ({ area }: Addresses): [string, string][] => {
  const utilities = `${area('smeg')} ${area('geg')}`
  return [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    [
      'content-security-policy',
      [
        "default-src 'self'",
        `script-src 'self' ${utilities}`,
        `connect-src 'self' ${utilities}`,
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    ],
  ]
}

import type { Addresses } from './addresses.ts'
import type { Site } from './sites.ts'

/**
 * What strict pages are served with: nothing but the page's own files and the API's script, and Trusted Types enforced.
 * `connect` adds a source for development.
 */
export const strictPolicy = (api: string, connect = ''): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${api}`,
    `connect-src ${api} ${connect}`.trim(),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ')

interface Place {
  site: Site | undefined
  addresses: Addresses
  connect?: string
}

/** The headers of a path, as name and value. */
export const headersFor = (path: string, { site, addresses, connect }: Place): [string, string][] => [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ...(site?.strict.some((prefix) => path.startsWith(prefix)) && !path.startsWith('/demo/')
    ? [['content-security-policy', strictPolicy(addresses.area(site.id), connect)] as [string, string]]
    : []),
]

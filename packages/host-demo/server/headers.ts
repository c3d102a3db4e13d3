/**
 * What the pages under `/strict/` are served with: nothing but the page's own files and the API's script, and Trusted
 * Types enforced. `connect` adds a source for development.
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

/** The headers of a path, as name and value. */
export const headersFor = (path: string, { api, connect }: { api: string; connect?: string }): [string, string][] => [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ...(path.startsWith('/strict/') ? [['content-security-policy', strictPolicy(api, connect)] as [string, string]] : []),
]

/** Puts the API's origin into a page. */
export const fillApi = (html: string, api: string): string => html.replaceAll('%FOYER_API%', api)

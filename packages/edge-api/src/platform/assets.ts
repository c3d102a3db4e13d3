/** What was built into `dist/assets`, by its path below that folder: the folder itself on Node, the binding `ASSETS` on Workers. */
export interface Assets {
  /** Answers 404 for a file that is not there. */
  fetch(request: Request): Response | Promise<Response>
}

/** Of the files of hosted pages, which change with a release. */
export const FILE_HEADERS = { 'Cache-Control': 'public, max-age=3600', 'X-Content-Type-Options': 'nosniff' } as const

/** The scripts are for pages of any site. */
const EVERY_SITE = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

/** Which headers files below `/foyer/` are served with, by what their path begins with. */
export const SCRIPT_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The newest release of a major version.
  '/foyer/v1/': { ...EVERY_SITE, 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' },
  // An exact release never changes.
  '/foyer/1.': { ...EVERY_SITE, 'Cache-Control': 'public, max-age=31536000, immutable' },
}

/** {@link SCRIPT_HEADERS} in the form that Workers' static assets read, for the files that are served without waking the Worker. */
export const headersFile = (): string =>
  Object.entries(SCRIPT_HEADERS)
    .map(([path, headers]) => [`${path}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n')
    .concat('\n')

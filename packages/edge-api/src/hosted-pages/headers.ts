const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ')

/** What every first-party page is served with: no nonce, nothing inline, so they are the same for all visitors; no other site's window holds it. */
export const FIRST_PARTY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Language',
}

/** Of a page that a client's window shows: it gives the answer back to its opener, and the policy would leave it none. */
export const CLIENT_WINDOW_HEADERS: Readonly<Record<string, string>> = {
  ...FIRST_PARTY_HEADERS,
  'Cross-Origin-Opener-Policy': 'unsafe-none',
}

/** Of the page that posts the token of an e-mail's web version: one form to itself, and nothing of Lit's. */
export const WEB_VERSION_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/**
 * Of an e-mail shown as a page. Its styles are inline, as mail clients want them; it runs nothing, loads nothing, shares
 * no origin, and no cache keeps it. Browsers show no page that is sandboxed and has an opener policy.
 */
export const WEB_VERSION_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/**
 * How requests reach the API and what makes them the customer's: the one seam between a page that shares the
 * utility's site (cookies) and one that does not (a token handed over and bound to a key).
 */
export interface SessionTransport {
  /** @param path below `/v1/{utility}`, beginning with `/`. Rejects as `fetch` does when no answer came. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** Whether it is the page that is kept from the API, asked when no answer comes. */
  isRefused?(): Promise<boolean>
}

/**
 * Same site: journey and session live in HttpOnly cookies that travel by themselves.
 * @param base e.g. `https://area.example/v1/water`
 */
export function cookieTransport(base: string): SessionTransport {
  // As it is now: a page may put another one in its place later, which no longer asks for us.
  const ask = fetch
  return { request: (path, init) => ask(base + path, { credentials: 'include', cache: 'no-store', ...init }) }
}

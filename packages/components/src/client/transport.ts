/**
 * How requests reach the API and what makes them the customer's: the one seam between a page that shares the
 * utility's site (cookies) and one that does not (a token handed over and bound to a key).
 */
export interface SessionTransport {
  /** @param path below `/v1/{utility}`, beginning with `/`. Rejects as `fetch` does when no answer came. */
  request(path: string, init?: RequestInit): Promise<Response>
}

/**
 * Same site: journey and session live in HttpOnly cookies that travel by themselves.
 * @param base e.g. `https://area.example/v1/water`
 */
export const cookieTransport = (base: string): SessionTransport => ({
  request: (path, init) => fetch(base + path, { credentials: 'include', cache: 'no-store', ...init }),
})

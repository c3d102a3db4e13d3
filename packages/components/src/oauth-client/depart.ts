import { connectionAt } from './connection.ts'
import { type Departure, POPUP } from './landing.ts'
import { newKeys, random, sha256, thumbprint } from './proof.ts'
import { keep } from './store.ts'

/** In a frame this page leads nowhere by itself: the utility's own is shown in none. */
export const isFramed: boolean = window.top !== window

/** The browser opens no window, and there is no other way. */
export class Blocked extends Error {}

/** Where the customer will come back to: this page if the profile lists it, or the first that it lists of this origin. */
const wayBack = (redirects: readonly string[]): string | undefined =>
  redirects.find((redirect) => redirect === location.origin + location.pathname) ?? redirects[0]

/**
 * The address of the utility's own page, with the request that it answers. Everything that redeems the answer stays here.
 * @throws when the page is no client's, or the browser keeps nothing
 */
async function addressOf(base: string, utility: string, language: string, isPopup: boolean): Promise<string> {
  const client = await connectionAt(base).client()
  const redirect = wayBack(client.redirects)
  if (!redirect) throw new Error('foyer: this page has no redirect address')
  const [keys, state, verifier] = [await newKeys(), random(), random()]
  const departure: Departure = { base, utility, client: client.id, redirect, verifier, keys, isPopup, hash: location.hash, at: Date.now() }
  await keep(`departure ${state}`, departure)
  const parameters = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: redirect,
    scope: client.scopes.join(' '),
    state,
    code_challenge: await sha256(verifier),
    code_challenge_method: 'S256',
    dpop_jkt: await thumbprint(keys),
    ui_locales: language,
  }
  return `${new URL(base).origin}/authorize?${new URLSearchParams(parameters)}`
}

/** The window where the customer decides, or null when the browser opens none: then the page itself goes there. */
export async function depart(base: string, utility: string, language: string, inPopup: boolean): Promise<Window | null> {
  // Before anything is awaited: later the press would not count, and the window would be blocked.
  const popup = inPopup ? open('', POPUP, 'popup,width=480,height=780') : null
  if (isFramed && !popup) throw new Blocked()
  try {
    const address = await addressOf(base, utility, language, popup !== null)
    if (popup) popup.location.href = address
    else location.assign(address)
    return popup
  } catch (error) {
    popup?.close()
    throw error
  }
}

/**
 * Whether this page's `Cross-Origin-Opener-Policy` parts it from the windows of other sites that it opens: one reads as closed then
 * while it is open. So it is taken for, too, where the page's own answer cannot be read.
 */
export const isParted = (): Promise<boolean> =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ headers }) => /^(?:same-origin(?!-allow)|noopener)/.test(headers.get('Cross-Origin-Opener-Policy') ?? ''),
    () => true,
  )

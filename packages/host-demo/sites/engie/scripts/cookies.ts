const REFUSED = 'cookies=refused'
const HALF_A_YEAR_S = 15_552_000

/**
 * The site's own banner, in front of everything until it is answered. Accepting sets the site's two cookies. Refusing sets
 * nothing at all, not even a note that one refused: within a visit the addresses of the pages say it.
 */
export function askForCookies(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.cookies')
  if (!dialog) return
  const ask = () => dialog.showModal()

  document.addEventListener('click', ({ target }) => {
    const choice = target instanceof Element ? target.closest<HTMLElement>('[data-cookies]')?.dataset['cookies'] : undefined
    if (choice === 'ask') return ask()
    if (choice === 'accept') accept()
    if (choice === 'refuse') refuse()
    if (choice) dialog.close()
  })
  // Escape takes the harmless way.
  dialog.addEventListener('cancel', refuse)

  if (hasAccepted()) measure()
  else if (hasRefused()) refuse()
  else ask()
}

const hasAccepted = (): boolean => /(^|; )engie_cookies=all(;|$)/.test(document.cookie)

/** On this page, or on the one that led here. */
const hasRefused = (): boolean => [location.href, sameSite(document.referrer)].some((url) => url.includes(REFUSED))

const sameSite = (url: string): string => (url.startsWith(`${location.origin}/`) ? url : '')

function accept(): void {
  setCookie('engie_cookies', 'all', HALF_A_YEAR_S)
  measure()
}

function refuse(): void {
  for (const name of ['engie_cookies', 'engie_pages']) if (document.cookie.includes(`${name}=`)) setCookie(name, '', 0)
  if (location.href.includes(REFUSED)) return
  const address = new URL(location.href)
  address.search += `${address.search ? '&' : ''}${REFUSED}`
  history.replaceState(history.state, '', address)
}

/** How many pages a visitor looked at: what such a banner is for. */
function measure(): void {
  const seen = Number(/(?:^|; )engie_pages=(\d+)/.exec(document.cookie)?.[1] ?? 0)
  setCookie('engie_pages', String(seen + 1), HALF_A_YEAR_S)
}

function setCookie(name: string, value: string, maxAgeS: number): void {
  document.cookie = `${name}=${value};path=/;max-age=${maxAgeS};samesite=lax`
}

/** What an app does when its return address is opened: it closes the web view and goes on. */
const back = document.querySelector<HTMLElement>('.back')
const address = back?.querySelector('code')

if (back && address && cameFromWebView()) {
  address.textContent = location.href
  back.hidden = false
}

/** From another page of this site, which is what the app's web view showed. */
function cameFromWebView(): boolean {
  const from = URL.parse(document.referrer)
  return from?.origin === location.origin && !from.pathname.endsWith('/app.html') && !from.pathname.startsWith('/demo/')
}

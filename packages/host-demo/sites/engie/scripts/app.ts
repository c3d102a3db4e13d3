/** What an app does when its return address is opened: it closes the web view and goes on. */
const back = document.querySelector<HTMLElement>('.back')
const address = back?.querySelector('code')

if (back && address && location.search === '?back') {
  address.textContent = location.href
  back.hidden = false
}

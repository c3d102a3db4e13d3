/**
 * Takes the token out of the address bar at once and hands it over in a form, so that neither a log nor a script that comes
 * later finds it. Without one it says what the page says of an e-mail that is over.
 */
function open(): void {
  const token = /^#([\w-]{43})$/.exec(location.hash)?.[1]
  const form = document.querySelector('form')
  const field = form?.elements.namedItem('token')
  if (token === undefined || !form || !(field instanceof HTMLInputElement)) {
    show('gone')
    return
  }
  history.replaceState(history.state, '', location.pathname + location.search)
  show('opening')
  document.querySelector('[role=status]')?.removeAttribute('hidden')
  field.value = token
  form.submit()
}

function show(state: 'opening' | 'gone'): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] !== state
}

addEventListener('hashchange', open)
open()

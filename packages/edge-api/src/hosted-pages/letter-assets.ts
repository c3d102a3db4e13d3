/**
 * `/letter/open.js`: takes the token out of the address bar at once and hands it over in a form, so that neither a log nor
 * a script that comes later finds it. Without one it says what the page says of a letter that is over.
 */
export const letterScript = `const form = document.querySelector('form')
const show = (state) => {
  for (const part of document.querySelectorAll('[data-when]')) part.hidden = part.dataset.when !== state
}
function open() {
  const token = /^#([\\w-]{43})$/.exec(location.hash)?.[1]
  if (!token) return show('gone')
  history.replaceState(history.state, '', location.pathname + location.search)
  show('opening')
  document.querySelector('[role=status]').hidden = false
  form.elements.token.value = token
  form.submit()
}
addEventListener('hashchange', open)
open()
`

export const letterStyles = `.message {
  padding: 32px;
  border-radius: var(--foyer-radius-card, 8px);
  background: var(--surface);
}
.message h2 {
  margin: 0 0 12px;
  font-family: var(--foyer-font-heading, inherit);
  font-weight: var(--foyer-weight-heading, 600);
  font-size: 24px;
  line-height: 1.22;
  text-wrap: balance;
}
.message p {
  margin: 0;
}
@media (max-width: 480px) {
  .message {
    padding: 20px;
  }
}
`

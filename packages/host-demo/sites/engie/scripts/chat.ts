/** The site's own chat. A widget that offers help asks the page first: this one takes over. */
export function watchChat(): void {
  const panel = document.querySelector<HTMLElement>('.chat')
  if (!panel) return
  const said = part(panel, '.said')
  const text = part<HTMLInputElement>(panel, 'input')
  let returnTo: Element | null = null

  const say = (line: string, by: 'us' | 'you') => {
    const bubble = document.createElement('p')
    bubble.className = by
    bubble.textContent = line
    said.append(bubble)
    said.scrollTop = said.scrollHeight
  }
  const line = (name: string) => panel.querySelector<HTMLTemplateElement>(`[data-line="${name}"]`)?.content.textContent ?? ''
  const open = (reason = '') => {
    returnTo = document.activeElement
    panel.hidden = false
    if (!said.hasChildNodes()) say(line(reason) || line('hello'), 'us')
    text.focus()
  }
  const close = () => {
    panel.hidden = true
    if (returnTo instanceof HTMLElement) returnTo.focus()
  }

  document.addEventListener('foyer-help', (event) => {
    event.preventDefault()
    open(reasonOf(event))
  })
  document.addEventListener('click', ({ target }) => {
    const asked = target instanceof Element ? target.closest<HTMLElement>('[data-chat]')?.dataset['chat'] : undefined
    if (asked === 'open') open()
    if (asked === 'close') close()
  })
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  part<HTMLFormElement>(panel, 'form').addEventListener('submit', (event) => {
    event.preventDefault()
    if (!text.value.trim()) return
    say(text.value.trim(), 'you')
    text.value = ''
    say(line('reply'), 'us')
  })
}

/** `detail` of `foyer-help` is `{reason}`. */
const reasonOf = (event: Event): string => {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null
  return typeof detail === 'object' && detail !== null && 'reason' in detail ? String(detail.reason) : ''
}

function part<Found extends HTMLElement = HTMLElement>(within: Element, selector: string): Found {
  const found = within.querySelector<Found>(selector)
  if (!found) throw new Error(`The chat has no ${selector}.`)
  return found
}

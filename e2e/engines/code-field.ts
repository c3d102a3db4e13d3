/**
 * Puts a form with a code field of this tag in the place of a page, and notes what is heard. Travels to the page as text: it knows
 * nothing of this file.
 */
export async function placeField({ tag, script }: { tag: string; script: string }): Promise<void> {
  document.body.replaceChildren()
  if (tag !== 'input') {
    const loaded = Object.assign(document.createElement('script'), { type: 'module', src: script })
    document.head.append(loaded)
    await customElements.whenDefined(tag)
  }
  const form = document.body.appendChild(document.createElement('form'))
  const label = form.appendChild(document.createElement('label'))
  const field = form.appendChild(document.createElement(tag) as HTMLInputElement)
  const button = form.appendChild(document.createElement('button'))
  const next = document.body.appendChild(document.createElement('button'))
  label.htmlFor = field.id = 'code'
  label.textContent = button.textContent = button.value = 'Code'
  field.name = 'code'
  button.name = 'how'
  const heard: string[] = []
  for (const type of ['focus', 'input', 'change', 'click', 'submit', 'invalid'])
    form.addEventListener(
      type,
      ({ target }) => heard.push(`${type} of ${target === field ? 'field' : (target as Element).localName}`),
      true,
    )
  next.addEventListener('click', () => heard.push('next'))
  document.addEventListener('keydown', ({ key, target }) => target !== field || tag === 'input' || heard.push(`key ${key}`))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    heard.push([...new FormData(form, event.submitter)].join(), String(document.activeElement === field))
    next.focus()
  })
  Object.assign(window, { heard })
}

/** What was heard since. */
export const heardThere = (): string[] => (window as unknown as { heard: string[] }).heard.filter((one) => one !== 'key Enter')

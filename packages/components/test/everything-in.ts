/** All that an element holds for whoever looks at it or reads it aloud: texts, attributes and what stands in its fields, in every shadow root. */
export function everythingIn(node: Node): string {
  const own: string[] = []
  if (node instanceof Text) own.push(node.data)
  if (node instanceof Element) own.push(...[...node.attributes].map(({ value }) => value))
  if (node instanceof HTMLInputElement) own.push(node.value)
  const inside = [...node.childNodes, ...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : [])]
  return [...own, ...inside.map(everythingIn)].join(' ')
}

/** Every field that a person can type into, in every shadow root. */
export function fieldsIn(node: ParentNode): HTMLInputElement[] {
  return [...node.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLInputElement && ['text', 'email', 'password', 'tel'].includes(element.type) ? [element] : []),
    ...(element.shadowRoot ? fieldsIn(element.shadowRoot) : []),
  ])
}

const textOf = (elements: Iterable<Element | null | undefined>): string =>
  [...elements]
    .map((element) => element?.textContent?.trim())
    .join(' ')
    .trim()

/** The text of those elements of the page that an attribute of `host` names by id, which nothing in its shadow tree can refer to. */
export function textById(host: Element, attribute: string): string {
  const root = host.getRootNode() as Partial<Document>
  return textOf((host.getAttribute(attribute) ?? '').split(/\s+/).map((id) => root.getElementById?.(id)))
}

/** What names a field from outside, before any label of its own: `aria-labelledby`, `aria-label`, or the page's labels. */
export const nameFromOutside = (host: Element, labels: NodeListOf<Element>, ownLabel: string): string => {
  const own = labels.length > 0 ? [textOf(labels), ownLabel].join(' ').trim() : ''
  return textById(host, 'aria-labelledby') || host.getAttribute('aria-label') || own
}

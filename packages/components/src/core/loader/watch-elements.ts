/**
 * Meets every element of the page, now and later, in open shadow roots too: those of other components, whenever they are
 * attached by the time an element is in the page or its tag is defined. Closed ones cannot be looked into.
 *
 * What it costs goes with what is added: never is the page searched for a change of one of its parts. Only when the page
 * defines elements of its own, all are looked at once more, for those may have got a shadow root.
 */
export function watchElements(meet: (element: Element) => void): void {
  const undefinedTags = new Set<string>()
  let isDue = false

  const visit = (element: Element) => {
    const { localName, shadowRoot } = element
    if (localName.startsWith('foyer-')) meet(element)
    else if (shadowRoot) watch(shadowRoot)
    else if (localName.includes('-') && !undefinedTags.has(localName) && !customElements.get(localName)) {
      undefinedTags.add(localName)
      customElements.whenDefined(localName).then(
        () => {
          if (!isDue) setTimeout(searchAgain)
          isDue = true
        },
        // A name with a dash that is no custom element's, such as SVG's `font-face`.
        () => {},
      )
    }
  }
  /** However many tags were defined meanwhile. */
  const searchAgain = () => {
    isDue = false
    search(document)
  }
  const search = (place: ParentNode) => {
    for (const element of place.querySelectorAll('*')) visit(element)
  }
  const watch = (root: Document | ShadowRoot) => {
    observer.observe(root, { childList: true, subtree: true })
    search(root)
  }
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (isElement(node)) {
          visit(node)
          search(node)
        }
  })
  watch(document)
}

/** Of whichever window it was made in. */
const isElement = (node: Node): node is Element => node.nodeType === 1

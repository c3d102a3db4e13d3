/** Parts of the tree, open shadow roots included, that stand out of the box to the left or right. */
export function standingOut(box: Element, root: ParentNode = box.shadowRoot ?? box): string[] {
  const { left, right } = box.getBoundingClientRect()
  const found: string[] = []
  root.querySelectorAll('*').forEach((element) => {
    const rect = element.getBoundingClientRect()
    const isClipped = element.closest('.sr, .space')
    if (rect.width > 0 && !isClipped && (rect.left < left - 0.5 || rect.right > right + 0.5))
      found.push(`${element.localName}.${element.className} ${rect.left}–${rect.right}`)
  })
  return found
}

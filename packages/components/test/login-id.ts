/**
 * What a password manager files under a password: the field that stands before it in its form. Held to what those that read pages
 * ask for: a form of its own, and a field that is seen, in the order of the document and on the screen.
 */
export function loginIdBeside(password: HTMLInputElement): { value: string; isSeen: boolean; isNamed: boolean } | undefined {
  const fields = [...(password.form?.elements ?? [])].filter(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement && !/checkbox|radio|hidden/.test(element.type),
  )
  const before = fields.slice(0, fields.indexOf(password)).findLast(({ type }) => type !== 'password')
  if (before?.getAttribute('autocomplete') !== 'username') return undefined
  const { width, height, left, bottom } = before.getBoundingClientRect()
  const isDrawn = before.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !before.closest('[aria-hidden=true]')
  const isInPlace = left >= 0 && bottom <= password.getBoundingClientRect().top
  return {
    value: before.value,
    isSeen: isDrawn && isInPlace && width >= 100 && height >= 16,
    isNamed: !!(before.labels?.length || before.ariaLabel),
  }
}

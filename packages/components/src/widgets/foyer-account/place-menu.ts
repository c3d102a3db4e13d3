const GAP = 8

/**
 * Shows a menu under its button, end edges aligned, inside the window, and above everything a page may stack or clip.
 * Page coordinates, so that it scrolls with the button. Browsers without popovers place it by its own styles.
 */
export function placeMenu(menu: HTMLElement, button: Element): void {
  if (!menu.showPopover) return
  menu.showPopover()
  const { left, right, bottom } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isRightToLeft = getComputedStyle(button).direction === 'rtl'
  const wished = isRightToLeft ? left : right - menu.offsetWidth
  const x = Math.max(GAP, Math.min(wished, clientWidth - menu.offsetWidth - GAP))
  const y = Math.max(GAP, Math.min(bottom + GAP, clientHeight - menu.offsetHeight - GAP))
  menu.style.left = `${x + scrollX}px`
  menu.style.top = `${y + scrollY}px`
}

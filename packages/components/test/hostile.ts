/** A page as old sites are: rules that hit everything, and built-ins a library has patched. Returns what undoes it. */
export function hostilePage(): () => void {
  const style = document.createElement('style')
  style.textContent = `
    html { font-size: 62.5% }
    body { font: italic 700 11px/3 serif; letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase; color: #0f0; text-align: center; text-indent: 2em; white-space: pre; direction: ltr; visibility: visible; cursor: wait; list-style: square }
    * { display: inline; margin: 0; padding: 0; box-sizing: content-box; float: none }
    foyer-provider, div { display: block }
  `
  document.head.append(style)
  const names = ['hide', 'each'] as const
  const { from } = Array
  const { bind } = Function.prototype
  const { entries } = Array.prototype
  Array.from = (() => {
    throw new Error('patched Array.from')
  }) as typeof Array.from
  Array.prototype.entries = () => {
    throw new Error('patched entries')
  }
  for (const name of names) Object.defineProperty(Array.prototype, name, { value: () => [], enumerable: true, configurable: true })
  Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true })
  return () => {
    style.remove()
    Array.from = from
    Array.prototype.entries = entries
    Function.prototype.bind = bind
    for (const name of names) Reflect.deleteProperty(Array.prototype, name)
    Reflect.deleteProperty(Object.prototype, 'inherited')
  }
}

import { find, frame, type Routes, shadow, stage, text } from './stage.ts'
import { administrator, contracts, log, team } from './team-samples.ts'

/** A company whose administrator looks at its people. */
export const company = (more: Routes = {}): Routes => ({
  '/session': { session: administrator() },
  '/contracts': { items: contracts },
  '/team': team(),
  '/team/audit': log(),
  ...more,
})
export const open = async (routes: Routes) => shadow(await stage('<foyer-team></foyer-team>', routes), 'foyer-team')
export const rows = (root: ParentNode) => [...root.querySelectorAll('li.row h4')].map(text)
export const button = (root: ParentNode, label: string) => {
  const found = [...root.querySelectorAll<HTMLElement>('button')].find((each) => text(each).startsWith(label))
  if (!found) throw new Error(`no button ${label}`)
  return found
}
export const press = async (root: ParentNode, label: string) => {
  button(root, label).click()
  await frame()
}
export const choose = (root: ParentNode, value: string) => find(root, `form [value="${value}"]`).click()
export const type = (root: ParentNode, email: string) => {
  find<HTMLInputElement>(root, '#f-email').value = email
}
/** Details of the events of this type that the test's element sends. */
export const heard = (root: ShadowRoot, name: 'foyer-team-changed' | 'foyer-error') => {
  const details: unknown[] = []
  root.host.addEventListener(name, (event) => details.push((event as CustomEvent).detail))
  return details
}

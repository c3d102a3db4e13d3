import { standIn } from './stand-in.ts'
import { watchElements } from './watch-elements.ts'

type Load<Name> = (name: Name) => Promise<unknown>

/**
 * Brings the code of tags. What did not come is said in every tag's place, and asked for again by the button there or when
 * the browser is online again; never because the page goes on changing.
 */
function bringer<Name extends string>(load: Load<Name>): (name: Name, tag: Element) => Promise<unknown> {
  const asked: Partial<Record<Name, Promise<unknown>>> = {}
  const ask = (name: Name) => {
    const coming = load(name)
    asked[name] = coming
    coming.catch(() => addEventListener('online', () => ask(name), { once: true }))
    return coming
  }
  return (name, tag) => {
    const coming = asked[name] ?? ask(name)
    coming.catch(() => standIn(tag, () => ask(name)))
    return coming
  }
}

/**
 * Fetches the code of every tag `foyer-{name}` that is on the page, now and later, all at once.
 * @param met where several scripts may serve one tag: told of each once this one's code is there, also when another one has defined it
 */
export function watchTags<Name extends string>(names: readonly Name[], load: Load<Name>, met?: (tag: Element) => void): void {
  const bring = bringer(load)
  watchElements((tag) => {
    const name = names.find((each) => tag.localName === `foyer-${each}`)
    if (!name || (!met && customElements.get(tag.localName))) return
    const coming = bring(name, tag)
    if (met)
      coming.then(
        () => met(tag),
        () => {},
      )
  })
}

import type { LitElement } from 'lit'
import type { ChunkName } from '../provider/site.ts'

const TAGS: readonly ChunkName[] = ['account', 'invoices', 'team', 'link-contract', 'otp']

const tagOf = (name: ChunkName) => `foyer-${name === 'hand-over' ? 'login' : name}`

/**
 * Takes the place of `loader/watch-tags.ts` on somebody else's page. Several utilities may stand there, each with a script of its
 * own: a tag that another one's script has defined still needs the words of this one.
 */
export function watchTags(load: (chunk: ChunkName) => Promise<unknown>): void {
  const loaded = new Set<ChunkName>()
  const fetch = (name: ChunkName) => {
    loaded.add(name)
    load(name).then(
      () => {
        for (const element of document.querySelectorAll<LitElement>(tagOf(name))) element.requestUpdate?.()
      },
      () => {
        loaded.delete(name)
        addEventListener('online', look, { once: true })
      },
    )
  }
  const look = () => {
    for (const name of TAGS) if (!loaded.has(name) && document.querySelector(tagOf(name))) fetch(name)
  }
  fetch('hand-over')
  look()
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

import type { ChunkName } from '../provider/site.ts'
import { bringer } from './bringer.ts'
import { watchElements } from './watch-elements.ts'

/** Tags whose code is fetched once one is on the page: `foyer-{name}`. */
const TAGS: readonly ChunkName[] = ['account', 'invoices', 'team', 'security', 'link-contract', 'otp']

/** Fetches the code of every tag that is on the page, now and later, all at once. */
export function watchTags(load: (chunk: ChunkName) => Promise<unknown>): void {
  const bring = bringer(load)
  watchElements((tag) => {
    const name = TAGS.find((each) => tag.localName === `foyer-${each}`)
    if (name && !customElements.get(tag.localName)) bring(name, tag)
  })
}

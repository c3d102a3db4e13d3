import type { LitElement } from 'lit'
import { bringer } from '../core/loader/bringer.ts'
import { watchElements } from '../core/loader/watch-elements.ts'
import type { ChunkName } from '../core/provider/site.ts'

/** The log-in here is the hand-over's. */
const TAGS: readonly ChunkName[] = ['hand-over', 'account', 'invoices', 'team', 'link-contract', 'otp']

const tagOf = (name: ChunkName) => `foyer-${name === 'hand-over' ? 'login' : name}`

/**
 * Takes the place of `loader/watch-tags.ts` on somebody else's page. Several utilities may stand there, each with a script of its
 * own: a tag that another one's script has defined still needs the words of this one.
 */
export function watchTags(load: (chunk: ChunkName) => Promise<unknown>): void {
  const bring = bringer(load)
  // The answer that the page's address may carry is taken up, whichever tags stand there.
  load('hand-over').catch(() => {})
  watchElements((tag) => {
    const name = TAGS.find((each) => tag.localName === tagOf(each))
    if (name)
      bring(name, tag).then(
        () => (tag as LitElement).requestUpdate?.(),
        () => {},
      )
  })
}

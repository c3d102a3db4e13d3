import type { ChunkName } from '../provider/site.ts'
import { standIn } from './stand-in.ts'

type Load = (chunk: ChunkName) => Promise<unknown>

/**
 * Brings the code of tags. What did not come is said in every tag's place, and asked for again by the button there or when
 * the browser is online again; never because the page goes on changing.
 */
export function bringer(load: Load): (name: ChunkName, tag: Element) => Promise<unknown> {
  const asked: Partial<Record<ChunkName, Promise<unknown>>> = {}
  const ask = (name: ChunkName) => {
    asked[name] = load(name)
    asked[name].catch(() => addEventListener('online', () => ask(name), { once: true }))
    return asked[name]
  }
  return (name, tag) => {
    const coming = asked[name] ?? ask(name)
    coming.catch(() => standIn(tag, () => ask(name)))
    return coming
  }
}

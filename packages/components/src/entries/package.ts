import { fetchChunksBy } from '../core/loader/load-chunk.ts'
import { type Boot, registry } from '../core/provider/site.ts'
import { LATER, WIDGETS } from '../widgets.ts'

/** Pages that bundle the widgets have everything that is fetched later in their own bundle. */
export const fetchFromBundle = (): void => fetchChunksBy((name) => ({ ...WIDGETS, ...LATER })[name].load())

/** Lets a page that bundles the elements, and so has no script of an API, name the API at this origin. */
export function trustApi(origin: string): void {
  fetchFromBundle()
  registry().boots[origin] ??= { origin } as Boot
}

import type { ChunkName } from '../provider/site.ts'

/** Tags whose code is fetched once one is on the page: `foyer-{name}`. */
const TAGS: readonly ChunkName[] = ['account', 'invoices', 'team', 'security', 'link-contract', 'otp']

/** Fetches the code of every tag that is on the page, now and later, all at once. */
export function watchTags(load: (chunk: ChunkName) => Promise<unknown>): void {
  const look = () =>
    TAGS.forEach((name) => {
      if (document.querySelector(`foyer-${name}:not(:defined)`)) load(name).catch(() => addEventListener('online', look, { once: true }))
    })
  look()
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

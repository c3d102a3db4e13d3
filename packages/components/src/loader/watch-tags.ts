import type { ChunkName } from '../provider/site.ts'

/** Tags whose code is fetched once one is on the page. */
const TAGS: Record<string, ChunkName> = {
  'foyer-otp': 'otp',
  'foyer-link-contract': 'link-contract',
  'foyer-invoices': 'invoices',
  'foyer-account': 'account',
}

/** Fetches the code of every tag that is on the page, now and later, all at once. */
export function watchTags(load: (chunk: ChunkName) => Promise<unknown>): void {
  const look = () =>
    Object.keys(TAGS).forEach((tag) => {
      const chunk = TAGS[tag]
      if (chunk && document.querySelector(`${tag}:not(:defined)`)) load(chunk).catch(() => addEventListener('online', look, { once: true }))
    })
  look()
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

import type { Page } from 'playwright-core'

/** The files of ours that a page has fetched, and their bytes on the wire. */
export class FetchedFiles {
  readonly #paths = new Map<string, string>()
  #bytes = 0

  /** Watches what is fetched below `/foyer/` of this origin. */
  static async watch(page: Page, area: string): Promise<FetchedFiles> {
    const files = new FetchedFiles()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith(`${area}/foyer/`)) files.#paths.set(requestId, new URL(request.url).pathname)
    })
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      if (files.#paths.has(requestId)) files.#bytes += encodedDataLength
    })
    return files
  }

  get paths(): string[] {
    return [...new Set(this.#paths.values())]
  }

  get servedBytes(): number {
    return this.#bytes
  }
}

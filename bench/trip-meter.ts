import { type Client, createClient } from '@libsql/client/web'

/** Clients whose requests to a libSQL server are counted where they leave: one HTTP request is one round trip. */
export class TripMeter {
  #trips = 0

  connect(url: string): Client {
    return createClient({
      url,
      fetch: (request: Request) => {
        this.#trips++
        return fetch(request)
      },
    })
  }

  /** What `work` returned, and the round trips that were begun until it did. */
  async count<Result>(work: () => Promise<Result>): Promise<{ result: Result; trips: number }> {
    const before = this.#trips
    const result = await work()
    return { result, trips: this.#trips - before }
  }
}

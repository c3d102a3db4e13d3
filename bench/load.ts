import autocannon from 'autocannon'

/** What is measured: a way to load it for some seconds. */
export type Load = (seconds: number) => Promise<Round>

export interface Round {
  perSecond: number
  p99Ms: number
}

const CONNECTIONS = 10
const WARM_UP_SECONDS = 1

/** One request over and over, on ten connections. */
export function requests(url: string, headers: Record<string, string> = {}): Load {
  return async (seconds) => {
    const { requests, latency, non2xx, errors } = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds })
    if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals and ${errors} errors of ${requests.total}.`)
    return { perSecond: requests.average, p99Ms: latency.p99 }
  }
}

/** Something that takes several requests, `atOnce` at a time. */
export function repeatedly(act: () => Promise<void>, atOnce: number): Load {
  return async (seconds) => {
    const durations: number[] = []
    const startedAt = performance.now()
    const until = startedAt + seconds * 1_000
    const loop = async () => {
      while (performance.now() < until) {
        const begunAt = performance.now()
        await act()
        durations.push(performance.now() - begunAt)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, loop))
    const elapsed = (performance.now() - startedAt) / 1_000
    durations.sort((a, b) => a - b)
    return { perSecond: durations.length / elapsed, p99Ms: durations[Math.ceil(durations.length * 0.99) - 1] ?? 0 }
  }
}

/** Short rounds, one after the other in turn, so that whatever else the machine does hits all alike. Medians. */
export async function interleaved<Name extends string>(
  loads: Readonly<Record<Name, Load>>,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Record<Name, Round>> {
  const entries = Object.entries<Load>(loads).map(([name, load]) => ({ name, load, results: [] as Round[] }))
  for (const { load } of entries) await load(WARM_UP_SECONDS)
  for (let round = 0; round < rounds; round++) for (const { load, results } of entries) results.push(await load(seconds))
  const medians = entries.map(({ name, results }) => [
    name,
    { perSecond: median(results.map((each) => each.perSecond)), p99Ms: median(results.map((each) => each.p99Ms)) },
  ])
  return Object.fromEntries(medians)
}

/** How many times as fast one is as the other: the median of what each round of a second by turns gives, so that a busy moment hits both. */
export async function pairwise(ours: Load, theirs: Load, rounds: number): Promise<number> {
  for (const load of [ours, theirs]) await load(WARM_UP_SECONDS)
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const own = await ours(1)
    ratios.push(own.perSecond / (await theirs(1)).perSecond)
  }
  return median(ratios)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

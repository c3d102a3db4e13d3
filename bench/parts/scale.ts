import { join } from 'node:path'
import { median } from '../load.ts'
import type { Row } from '../row.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'
import { BY_TURNS, type InvoiceArchive, openArchive } from './scale-archive.ts'

const SIZES = [1_000, 100_000, 1_000_000] as const
const ROUNDS = 15
const PAGES_A_ROUND = 100
/** Caches of a processor and of SQLite make a small file a little cheaper. */
const NOISE = 1.25

/** What the database takes for an invoice page as it fills, by turns over the three sizes. */
export function scale(): Promise<Row[]> {
  return inTemporaryFolder(async (folder) => {
    const archives: InvoiceArchive[] = []
    try {
      for (const size of SIZES) archives.push(await openArchive(join(folder, `${size}.db`), size))
      const names = Object.keys(archives[0]?.pages ?? {})
      const rows: Row[] = []
      for (const name of names) rows.push(...rowsOf(name, await medians(archives, name)))
      return rows
    } finally {
      for (const archive of archives) archive.close()
    }
  })
}

async function medians(archives: readonly InvoiceArchive[], name: string): Promise<number[]> {
  const times = archives.map(() => [] as number[])
  for (let round = 0; round <= ROUNDS; round++)
    for (const [index, archive] of archives.entries())
      for (let page = 0; page < PAGES_A_ROUND; page++) {
        const ms = (await archive.pages[name]?.()) ?? Number.NaN
        // The first round warms up.
        if (round > 0) times[index]?.push(ms)
      }
  return times.map(median)
}

/** Whose pages are no longer in the processor's caches pays for memory, in a large file more than in one that fits. */
const expectation = (name: string): Pick<Row, 'limit' | 'note'> =>
  name === BY_TURNS ? { note: 'read from all over a file of 600 MB' } : { limit: { atMost: NOISE } }

function rowsOf(name: string, medians: readonly number[]): Row[] {
  const [smallest = Number.NaN, largest = Number.NaN] = [medians[0], medians.at(-1)]
  return [
    ...medians.map((ms, index) => ({ name: `${name}, ${SIZES[index]?.toLocaleString('en')} invoices`, value: ms * 1_000, unit: 'µs' })),
    { name: `${name}, a million / a thousand`, value: largest / smallest, unit: '×', ...expectation(name) },
  ]
}

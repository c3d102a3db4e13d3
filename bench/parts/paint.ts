import type { Browser } from 'playwright-core'
import { launch } from '../../e2e/browser.ts'
import { startNodeDemo } from '../../e2e/demo.ts'
import { built } from '../built.ts'
import { median } from '../load.ts'
import type { Row } from '../row.ts'
import { servePeerPages } from '../servers/peer-pages.ts'
import { type Condition, openUnder, type Times } from './paint-page.ts'

const RUNS = 9

/** How much longer ours may take than a field of bare Lit on the same page. */
const MOST_OF_BARE_LIT = 1.15

const CONDITIONS: readonly Condition[] = [
  { name: '4× slower processor', slowdown: 4 },
  { name: '150 ms and 1.6 Mbit/s', network: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 } },
]

/** From navigation, with nothing cached, until the e-mail field can be typed into. */
export async function paint(): Promise<Row[]> {
  await built()
  const demo = await startNodeDemo()
  const browser = await launch()
  const peers = await servePeerPages(`${demo.site}/strict/`)
  const inArea = await servePeerPages(`${demo.area}/`)
  const pages = {
    'marketing home page': `${demo.site}/`,
    'strict page': `${demo.site}/strict/`,
    'first-party page': `${demo.area}/`,
    'the strict page with a form of bare Lit': peers.addresses['bare-lit'],
    'the strict page with Hanko’s': peers.addresses.hanko,
    'the first-party page with a form of bare Lit': inArea.addresses['bare-lit'],
    'the first-party page with Hanko’s': inArea.addresses.hanko,
  }
  try {
    const rows: Row[] = []
    for (const condition of CONDITIONS) {
      const runs = await byTurns(browser, pages, condition)
      for (const [name, times] of runs) rows.push(row(`${name}, ${condition.name}`, times))
      for (const name of ['strict page', 'first-party page'])
        rows.push(
          ratio(`${name} / bare Lit, ${condition.name}`, runs.get(name) ?? [], runs.get(`the ${name} with a form of bare Lit`) ?? []),
        )
    }
    return rows
  } finally {
    await browser.close()
    await peers.close()
    await inArea.close()
    await demo.close()
  }
}

/** One after the other in each round, so that whatever else the machine does hits all alike. */
async function byTurns(browser: Browser, pages: Readonly<Record<string, string>>, condition: Condition): Promise<Map<string, Times[]>> {
  const runs = new Map(Object.keys(pages).map((name): [string, Times[]] => [name, []]))
  for (let run = 0; run < RUNS; run++)
    for (const [name, address] of Object.entries(pages)) runs.get(name)?.push(await openUnder(browser, address, condition))
  return runs
}

const row = (name: string, runs: readonly Times[]): Row => ({
  name,
  value: Math.round(median(runs.map(({ fieldMs }) => fieldMs))),
  unit: 'ms',
  note: `median of ${RUNS}; the page's own first paint ${Math.round(median(runs.map(({ firstPaintMs }) => firstPaintMs)))} ms`,
})

/** Round by round, so that a moment in which the machine was busy counts once. */
const ratio = (name: string, ours: readonly Times[], theirs: readonly Times[]): Row => ({
  name,
  value: Number(median(ours.map(({ fieldMs }, round) => fieldMs / (theirs[round]?.fieldMs ?? Number.NaN))).toFixed(2)),
  unit: '×',
  limit: { atMost: MOST_OF_BARE_LIT },
})

import type { Browser } from 'playwright-core'
import { launch } from '../../e2e/browser.ts'
import { startNodeDemo } from '../../e2e/demo.ts'
import { built } from '../built.ts'
import { median } from '../load.ts'
import type { Row } from '../row.ts'
import { type Condition, openUnder, type Times } from './paint-page.ts'

const RUNS = 5

const CONDITIONS: readonly Condition[] = [
  { name: '4× slower processor', slowdown: 4 },
  { name: '150 ms and 1.6 Mbit/s', network: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 } },
]

/** From navigation, with nothing cached, until the e-mail field can be typed into. */
export async function paint(): Promise<Row[]> {
  await built()
  const demo = await startNodeDemo()
  const browser = await launch()
  const pages = {
    'marketing home page': `${demo.site}/`,
    'strict page': `${demo.site}/strict/`,
    'first-party page': `${demo.area}/`,
  }
  try {
    const rows: Row[] = []
    for (const condition of CONDITIONS)
      for (const [name, address] of Object.entries(pages)) rows.push(await row(browser, `${name}, ${condition.name}`, address, condition))
    return rows
  } finally {
    await browser.close()
    await demo.close()
  }
}

async function row(browser: Browser, name: string, address: string, condition: Condition): Promise<Row> {
  const runs: Times[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await openUnder(browser, address, condition))
  return {
    name,
    value: Math.round(median(runs.map(({ fieldMs }) => fieldMs))),
    unit: 'ms',
    note: `median of ${RUNS}; the page's own first paint ${Math.round(median(runs.map(({ firstPaintMs }) => firstPaintMs)))} ms`,
  }
}

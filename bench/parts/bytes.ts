import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { launch } from '../../e2e/browser.ts'
import { startNodeDemo } from '../../e2e/demo.ts'
import type { Tongue } from '../../e2e/wording.ts'
import { loadedBytes } from '../../packages/components/scripts/bytes.ts'
import { built } from '../built.ts'
import type { Limit, Row } from '../row.ts'
import { bytesBundled } from './bytes-bundled.ts'
import { filesOfSignUp, filesOfWidgets, filesUntilField, type Loaded } from './bytes-loaded.ts'

const ASSETS = join(import.meta.dirname, '../../dist/assets')
const TONGUES: readonly Tongue[] = ['fr', 'en', 'it']
const UNTIL_FIELD = { atMost: 12_000 }
const SIGN_UP = { atMost: 18_000 }
const OTP = { atMost: 8_000 }
const HAND_OVER = { atMost: 6_000 }

/** What a page loads of ours, as a browser fetched it in a real journey: brotli at quality 11, and as our server sent it. */
export async function bytes(): Promise<Row[]> {
  await built()
  const demo = await startNodeDemo()
  const browser = await launch()
  try {
    const firsts: Row[] = []
    const others: Row[] = []
    for (const tongue of TONGUES) {
      firsts.push(
        ...rowsOf(`login until the e-mail field can be used, ${tongue}`, await filesUntilField(browser, demo, tongue), UNTIL_FIELD),
      )
      const signUp = await filesOfSignUp(browser, demo, tongue)
      firsts.push(...rowsOf(`creating an account (S-12) up to "connected", ${tongue}`, signUp, SIGN_UP))
      if (tongue !== 'fr') continue
      for (const [widget, loaded] of Object.entries(await filesOfWidgets(browser, demo, signUp.state)))
        others.push(...rowsOf(`${widget}, fr`, loaded, widget === 'foyer-otp' ? OTP : undefined))
    }
    const { chunks } = loadedBytes('smeg', 'fr')
    const handOver = {
      name: 'what somebody else\u2019s page fetches for the hand-over, fr',
      value: chunks['hand-over'] ?? 0,
      unit: 'bytes',
      limit: HAND_OVER,
    }
    return [...firsts, ...others, handOver, await bytesBundled()]
  } finally {
    await browser.close()
    await demo.close()
  }
}

function rowsOf(name: string, { paths, servedBytes }: Loaded, limit?: Limit): Row[] {
  const compressed = paths.reduce((sum, path) => sum + brotliBytes(readFileSync(join(ASSETS, path))), 0)
  const files = paths.map((path) => path.split('/').slice(-1)[0]).join(', ')
  return [
    { name, value: compressed, unit: 'bytes', ...(limit ? { limit } : {}), note: files },
    ...(servedBytes === null ? [] : [{ name: `${name}, as served on Node`, value: servedBytes, unit: 'bytes' }]),
  ]
}

const brotliBytes = (content: Buffer): number =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }).length

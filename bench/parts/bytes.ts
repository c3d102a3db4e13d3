import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from '@foyer/contract/profile'
import { launch } from '../../e2e/browser.ts'
import { startNodeDemo } from '../../e2e/demo.ts'
import type { Tongue } from '../../e2e/wording.ts'
import { brotliBytes, byteLimits, loadedBytes } from '../../packages/components/scripts/bytes.ts'
import { profiles } from '../../packages/utilities/index.ts'
import { built } from '../built.ts'
import type { Limit, Row } from '../row.ts'
import { bytesBundled } from './bytes-bundled.ts'
import { filesOfSignUp, filesOfWidgets, filesUntilField, type Loaded } from './bytes-loaded.ts'

const ASSETS = join(import.meta.dirname, '../../dist/assets')
const TONGUES: readonly Tongue[] = ['fr', 'en', 'it']
const SMEG = 'smeg'

/** What a page loads of ours, as a browser fetched it in a real journey: brotli at quality 11, and as our server sent it. */
export async function bytes(): Promise<Row[]> {
  await built()
  const { [SMEG]: profile, ...others } = profiles
  if (!profile) throw new Error(`The journeys of ${SMEG} are what is measured.`)
  const limits = byteLimits(profile)
  const demo = await startNodeDemo()
  const browser = await launch()
  try {
    const firsts: Row[] = []
    const widgets: Row[] = []
    for (const tongue of TONGUES) {
      firsts.push(
        ...rowsOf(`login until the e-mail field can be used, ${tongue}`, await filesUntilField(browser, demo, tongue), {
          atMost: limits.firstField,
        }),
      )
      const signUp = await filesOfSignUp(browser, demo, tongue)
      firsts.push(...rowsOf(`creating an account (S-12) up to "connected", ${tongue}`, signUp, { atMost: limits.signUp }))
      if (tongue !== 'fr') continue
      for (const [widget, loaded] of Object.entries(await filesOfWidgets(browser, demo, signUp.state)))
        widgets.push(...rowsOf(`${widget}, fr`, loaded, widget === 'foyer-otp' ? { atMost: limits.otp } : undefined))
    }
    const { chunks } = loadedBytes(SMEG, 'fr')
    const handOver = {
      name: 'what a client\u2019s page fetches to connect, fr',
      value: chunks['connect'] ?? 0,
      unit: 'bytes',
      limit: { atMost: limits.connect },
    }
    return [...firsts, ...Object.values(others).flatMap(firstFields), ...widgets, handOver, await bytesBundled()]
  } finally {
    await browser.close()
    await demo.close()
  }
}

/** The script of a utility that no journey is walked for here, in each of its languages. */
const firstFields = (profile: Profile): Row[] =>
  profile.languages.map((language) => ({
    name: `login until the first field can be used, ${profile.id}, ${language}`,
    value: loadedBytes(profile.id, language).firstField,
    unit: 'bytes',
    limit: { atMost: byteLimits(profile).firstField },
  }))

function rowsOf(name: string, { paths, servedBytes }: Loaded, limit?: Limit): Row[] {
  const compressed = paths.reduce((sum, path) => sum + brotliBytes(readFileSync(join(ASSETS, path))), 0)
  const files = paths.map((path) => path.split('/').slice(-1)[0]).join(', ')
  return [
    { name, value: compressed, unit: 'bytes', ...(limit ? { limit } : {}), note: files },
    ...(servedBytes === null ? [] : [{ name: `${name}, as served on Node`, value: servedBytes, unit: 'bytes' }]),
  ]
}

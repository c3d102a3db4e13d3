import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { loadedBytes } from '../packages/components/scripts/bytes.ts'
import { profiles } from '../packages/utilities/index.ts'
import { ASSETS, build } from './build.ts'

/** What a visitor of the first utility may have to download at most: bytes of brotli. */
const LIMITS = { firstField: 12_000, signUp: 18_000, handOver: 6_000 }

const languages = profiles['smeg']?.languages ?? []

beforeAll(async () => {
  if (!existsSync(join(ASSETS, 'foyer/v1/smeg'))) await build()
})

it('has languages to measure', () => expect(languages).not.toEqual([]))

it.each(languages)('stays small in %s', (language) => {
  const { firstField, signUp, chunks } = loadedBytes('smeg', language)
  const handOver = chunks['hand-over'] ?? Number.POSITIVE_INFINITY
  for (const [name, bytes] of Object.entries({ firstField, signUp, handOver })) {
    expect(bytes, name).toBeGreaterThan(0)
    expect(bytes, name).toBeLessThanOrEqual(LIMITS[name as keyof typeof LIMITS])
  }
})

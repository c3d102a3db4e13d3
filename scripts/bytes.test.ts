import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { loadedBytes } from '../packages/components/scripts/bytes.ts'
import { hasOtherWays } from '../packages/components/scripts/first-screens.ts'
import { profiles } from '../packages/utilities/index.ts'
import { ASSETS, build } from './build.ts'

/** What a visitor may have to download at most: bytes of brotli. */
const LIMITS = { firstField: 12_300, signUp: 19_000, handOver: 6_000, otp: 8_000 }

/** A first screen that asks for a password too is larger; what opens an account there is measured by the bench. */
const WITH_WAYS = { ...LIMITS, firstField: 13_800, signUp: Number.POSITIVE_INFINITY }

const all = Object.values(profiles).flatMap((profile) => profile.languages.map((language) => [profile.id, language] as const))

beforeAll(async () => {
  if (!existsSync(join(ASSETS, 'foyer/v1/smeg'))) await build()
})

it('has languages to measure', () => expect(all.length).toBeGreaterThan(5))

it.each(all)('stays small: %s in %s', (utility, language) => {
  const { firstField, signUp, otp, chunks } = loadedBytes(utility, language)
  const handOver = chunks['hand-over'] ?? Number.POSITIVE_INFINITY
  const limits = profiles[utility] && hasOtherWays(profiles[utility]) ? WITH_WAYS : LIMITS
  for (const [name, bytes] of Object.entries({ firstField, signUp, handOver, otp })) {
    expect(bytes, name).toBeGreaterThan(0)
    expect(bytes, name).toBeLessThanOrEqual(limits[name as keyof typeof LIMITS])
  }
})

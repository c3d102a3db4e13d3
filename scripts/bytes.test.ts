import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { byteLimits, loadedBytes } from '../packages/components/scripts/bytes.ts'
import { profiles } from '../packages/utilities/index.ts'
import { ASSETS, build } from './build.ts'

const all = Object.values(profiles).flatMap((profile) => profile.languages.map((language) => [profile.id, language, profile] as const))

beforeAll(async () => {
  if (!existsSync(join(ASSETS, 'foyer/v1/smeg'))) await build()
})

it('has languages to measure', () => expect(all.length).toBeGreaterThan(5))

it.each(all)('stays small: %s in %s', (utility, language, profile) => {
  const { firstField, signUp, otp, chunks } = loadedBytes(utility, language)
  const connect = chunks['connect'] ?? Number.POSITIVE_INFINITY
  const limits = byteLimits(profile)
  for (const [name, bytes] of Object.entries({ firstField, signUp, connect, otp })) {
    expect(bytes, name).toBeGreaterThan(0)
    expect(bytes, name).toBeLessThanOrEqual(limits[name as keyof typeof limits])
  }
})

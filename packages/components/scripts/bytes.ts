import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Profile } from '@foyer/contract/profile'
import { CHUNKS } from './bundle.ts'
import { hasOtherWays } from './first-screens.ts'

const ASSETS = join(import.meta.dirname, '../../../dist/assets/foyer')

/** Bytes of a text as a page receives it: brotli, quality 11. */
export const brotliBytes = (text: string | Buffer): number =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) },
  }).length

export interface LoadedBytes {
  /** Until the e-mail field can be used: script, profile, theme, styles and words of the first screen. */
  firstField: number
  /** All that creating an account loads (S-12), up to "connected". */
  signUp: number
  /** The code field alone. */
  otp: number
  /** Each widget's own chunk, fetched beside the script. */
  chunks: Readonly<Record<string, number>>
}

/** What a visitor may have to download at most, in bytes of brotli: a test and the bench hold it. */
const LIMITS = { firstField: 12_300, signUp: 19_000, otp: 8_000, connect: 6_000 }

/** A first screen that asks for a password too is larger, and opening an account there has no limit of its own. */
export const byteLimits = (profile: Profile): typeof LIMITS =>
  hasOtherWays(profile) ? { ...LIMITS, firstField: 13_800, signUp: Number.POSITIVE_INFINITY } : LIMITS

/** What one utility's page loads in one language, read from the composed files. */
export function loadedBytes(utility: string, language: string): LoadedBytes {
  const read = (path: string) => readFileSync(join(ASSETS, path), 'utf8')
  const script = read(`v1/${utility}/${language}.js`)
  const base = /base:"([^"]+)"/.exec(script)?.[1]?.replaceAll('../', '')
  const chunks: Record<string, number> = {}
  for (const name of CHUNKS) chunks[name] = brotliBytes(read(`${base}${name}.js`))
  const firstField = brotliBytes(script)
  return { firstField, signUp: firstField + (chunks['sign-up'] ?? 0), otp: brotliBytes(read('v1/otp.js')), chunks }
}

if (import.meta.main)
  for (const file of readdirSync(join(ASSETS, 'v1/smeg')).filter((name) => name.endsWith('.js')))
    console.log(file, loadedBytes('smeg', file.slice(0, -'.js'.length)))

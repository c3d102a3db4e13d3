import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** What takes a process of its own: its folder, its exit code and its streams. */
const main = fileURLToPath(new URL('main.ts', import.meta.url))
const utility = 'smeg'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-main-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function foyer(env: Record<string, string>, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env }, cwd: folder })
    let [out, err] = ['', '']
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

test('the demo\u2019s database is taken without any settings, never for a mistaken one', async () => {
  mkdirSync(join(folder, '.data'))
  expect(await foyer({ UTILITIES: utility }, 'migrate', utility)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^DB_SMEG_URL is missing/),
  })
  expect(readdirSync(join(folder, '.data'))).toEqual([])
  expect(await foyer({}, 'migrate', utility)).toMatchObject({
    code: 0,
    out: expect.stringContaining('applied 0000_start'),
    err: `Without settings, this is the demo's database: .data/${utility}.db.\n`,
  })
})

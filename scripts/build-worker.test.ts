import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unstable_startWorker as startWorker } from 'wrangler'
import { buildWorker } from './build-worker.ts'

let folder: string
let worker: Awaited<ReturnType<typeof startWorker>>

/** A Worker of the same modules, which imports the one it is asked for. */
const ASKED = `export default {
  async fetch(request) {
    const name = new URL(request.url).searchParams.get('module')
    try {
      return Response.json(Object.keys(await import(name)))
    } catch (error) {
      return new Response(String(error), { status: 500 })
    }
  },
}
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-worker-'))
  await buildWorker(folder)
  writeFileSync(join(folder, 'asked.js'), ASKED)
  const config = join(folder, 'wrangler.json')
  const rules = [{ type: 'ESModule', globs: ['**/*.js'] }]
  writeFileSync(config, JSON.stringify({ name: 'asked', main: 'asked.js', no_bundle: true, compatibility_date: '2026-10-01', rules }))
  worker = await startWorker({ config, dev: { logLevel: 'none', server: { port: 0 }, inspector: false, watch: false } })
})
afterAll(async () => {
  await worker.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async (name: string): Promise<string> => (await worker.fetch(`http://worker.test/?module=./${name}`)).text()

it('keeps what few requests need in modules of their own, which workerd evaluates for two who ask at once', async () => {
  const modules = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'asked.js')
  for (const part of ['webauthn', 'totp', 'phone-numbers', 'verify-proof', 'render', 'common-passwords', 'smtp-workers'])
    expect(modules, part).toContainEqual(expect.stringMatching(new RegExp(`^${part}-[\\w-]+\\.js$`)))
  const data = readdirSync(folder).filter((name) => name.endsWith('.bin'))
  expect(data).toHaveLength(2)
  for (const name of [...modules, ...data]) {
    const answers = await Promise.all([ask(name), ask(name)])
    for (const answer of answers) expect(JSON.parse(answer), name).not.toEqual([])
  }
})

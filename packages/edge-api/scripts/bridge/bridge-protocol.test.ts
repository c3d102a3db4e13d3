import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, LibsqlError } from '@libsql/client/web'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bridge, startBridge } from './bridge.ts'

let folder: string
let bridge: Bridge

const count = async () => (await createClient({ url: bridge.url('smeg') }).execute('SELECT count(*) AS n FROM reading')).rows[0]?.['n']
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${bridge.url('smeg')}v2/pipeline`, { method: 'POST', body, headers })
const pipeline = async (requests: unknown[], baton: string | null = null) => (await post(JSON.stringify({ baton, requests }))).json()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-bridge-'))
  bridge = await startBridge({ files: { smeg: join(folder, 'smeg.db') } })
  await createClient({ url: bridge.url('smeg') }).execute('CREATE TABLE reading (id INTEGER PRIMARY KEY, meter TEXT NOT NULL) STRICT')
})

afterEach(async () => {
  await bridge.close()
  rmSync(folder, { recursive: true })
})

describe('the protocol', () => {
  const execute = (sql: string) => ({ type: 'execute', stmt: { sql } })

  it('runs every request, also after one that failed', async () => {
    const { results, baton } = await pipeline([execute('nonsense'), execute('SELECT 1'), { type: 'close' }, execute('SELECT 2')])
    expect(results.map((result: { type: string }) => result.type)).toEqual(['error', 'ok', 'ok', 'error'])
    expect(baton).toBeNull()
  })

  it('knows stored texts, conditions, sequences and descriptions', async () => {
    const { results, baton } = await pipeline([
      { type: 'store_sql', sql_id: 7, sql: 'SELECT 7 AS seven' },
      { type: 'execute', stmt: { sql_id: 7 } },
      { type: 'sequence', sql: "INSERT INTO reading (meter) VALUES ('a'); INSERT INTO reading (meter) VALUES ('b');" },
      { type: 'describe', sql: 'SELECT meter, :x AS x FROM reading WHERE id = ?2' },
      {
        type: 'batch',
        batch: {
          steps: [
            { stmt: { sql: 'SELECT 1' } },
            { stmt: { sql: 'nonsense' } },
            { condition: { type: 'error', step: 1 }, stmt: { sql: 'SELECT 2' } },
            {
              condition: {
                type: 'and',
                conds: [
                  { type: 'ok', step: 0 },
                  { type: 'ok', step: 1 },
                ],
              },
              stmt: { sql: 'SELECT 3' },
            },
            {
              condition: {
                type: 'or',
                conds: [
                  { type: 'ok', step: 1 },
                  { type: 'not', cond: { type: 'ok', step: 3 } },
                ],
              },
              stmt: { sql: 'BEGIN' },
            },
            { condition: { type: 'is_autocommit' }, stmt: { sql: 'SELECT 5' } },
          ],
        },
      },
      { type: 'get_autocommit' },
      { type: 'close_sql', sql_id: 7 },
      { type: 'execute', stmt: { sql_id: 7 } },
    ])
    expect(results[1].response.result.rows).toEqual([[{ type: 'integer', value: '7' }]])
    expect(results[3].response.result).toMatchObject({ params: [{ name: ':x' }, { name: '?2' }], is_readonly: true, is_explain: false })
    const { step_results, step_errors } = results[4].response.result
    expect(step_results.map(Boolean)).toEqual([true, false, true, false, true, false])
    expect(step_errors.map(Boolean)).toEqual([false, true, false, false, false, false])
    expect(results[5].response.is_autocommit).toBe(false)
    expect(results[7].type).toBe('error')
    expect((await pipeline([{ type: 'close' }], baton)).results).toHaveLength(1)
    expect((await post(JSON.stringify({ baton, requests: [] }))).status).toBe(400)
    expect(await count()).toBe(2)
  })

  it('answers its version, and nothing to pages', async () => {
    expect((await fetch(`${bridge.url('smeg')}v2`)).status).toBe(200)
    expect((await fetch(`${bridge.url('smeg')}v3-protobuf`)).status).toBe(404)
    expect((await post('{"requests":[]}', { origin: 'https://elsewhere.example' })).status).toBe(403)
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"requests":[{"type":"execute"}]}',
    '{"requests":[{"type":"drop"}]}',
    '{"requests":[{"type":"execute","stmt":{"sql":"SELECT ?","args":[{"type":"integer","value":"9223372036854775808"}]}}]}',
    '{"requests":[{"type":"execute","stmt":{"sql":"SELECT ?","args":[{"type":"blob","base64":"é"}]}}]}',
    '{"baton":"nobody’s","requests":[]}',
    '{"requests":[{"type":"batch","batch":{"steps":[{"condition":{"type":"unless"},"stmt":{"sql":"SELECT 1"}}]}}]}',
  ])('refuses a malformed request and goes on: %s', async (body) => {
    expect((await post(body)).status).toBe(400)
    expect(await count()).toBe(0)
  })

  it('refuses what is nested without end', async () => {
    const condition = `${'{"type":"not","cond":'.repeat(50_000)}{"type":"is_autocommit"}${'}'.repeat(50_000)}`
    for (const body of [
      '['.repeat(200_000),
      `{"requests":[{"type":"batch","batch":{"steps":[{"condition":${condition},"stmt":{"sql":"SELECT 1"}}]}}]}`,
    ])
      expect((await post(body)).status).toBe(400)
    expect(await count()).toBe(0)
  })

  it('refuses a body that is too large', async () => {
    const answer = await post(JSON.stringify({ requests: [], more: 'x'.repeat(17 * 1024 * 1024) })).catch(() => null)
    expect(answer?.status ?? 413).toBe(413)
    expect(await count()).toBe(0)
  })

  it('asks for the token it was given', async () => {
    const guarded = await startBridge({ files: { smeg: join(folder, 'guarded.db') }, token: 'secret' })
    const refused = await createClient({ url: guarded.url('smeg') })
      .execute('SELECT 1')
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(LibsqlError)
    expect(refused).toMatchObject({ code: 'SERVER_ERROR' })
    expect((await createClient({ url: guarded.url('smeg'), authToken: 'secret' }).execute('SELECT 1')).rows).toHaveLength(1)
    await guarded.close()
  })
})

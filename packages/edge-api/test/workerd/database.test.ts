import { env } from 'cloudflare:workers'
import { createClient, LibsqlBatchError } from '@libsql/client/web'
import { describe, expect, it } from 'vitest'
import { isConstraintFailure } from '../../src/platform/database/constraint.ts'
import { isSchemaReady, schemaVersion } from '../../src/platform/database/version.ts'
import { toApiError } from '../../src/platform/http/problem.ts'

const open = (id: 'SMEG' | 'SECOND') => createClient({ url: env[`DB_${id}_URL`], authToken: env[`DB_${id}_TOKEN`] })
const device = (id: string) => ({
  sql: 'INSERT INTO device (id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?)',
  args: [id, `hash of ${id}`, 1_790_000_000_000, 1_790_000_000_001],
})

describe('the database from workerd', () => {
  it('is migrated, and keeps integers', async () => {
    const client = open('SMEG')
    expect(isSchemaReady(await schemaVersion(client))).toBe(true)
    await client.batch([device('a')], 'write')
    const { rows } = await client.execute("SELECT expires_at, typeof(expires_at) AS type FROM device WHERE id = 'a'")
    expect(rows[0]).toMatchObject({ expires_at: 1_790_000_000_001, type: 'integer' })
  })

  it('aborts a whole batch on a refused constraint, and says so', async () => {
    const client = open('SMEG')
    const failure = await client.batch([device('b'), device('b'), device('c')], 'write').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(LibsqlBatchError)
    expect(failure).toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 })
    expect(isConstraintFailure(failure)).toBe(true)
    expect((await client.execute("SELECT count(*) AS n FROM device WHERE id IN ('b', 'c')")).rows[0]?.['n']).toBe(0)
  })

  it('lets one of 16 batches with the same key through', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => open('SMEG').batch([device('race')], 'write')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && !isConstraintFailure(outcome.reason))).toEqual([])
  })

  it('belongs to one utility', async () => {
    await open('SMEG').batch([device('mine')], 'write')
    expect((await open('SECOND').execute("SELECT count(*) AS n FROM device WHERE id = 'mine'")).rows[0]?.['n']).toBe(0)
  })

  it('that is away, or refuses the token, is unavailable, not broken', async () => {
    for (const config of [{ url: 'http://127.0.0.1:9/' }, { url: env.DB_SMEG_URL, authToken: 'wrong' }]) {
      const failure = await createClient(config)
        .execute('SELECT 1')
        .catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(Error)
      expect(isConstraintFailure(failure)).toBe(false)
      expect(toApiError(failure).code).toBe('unavailable')
    }
  })
})

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { profiles } from '@foyer/utilities'
import { expect, test } from 'vitest'
import { all, emptyDatabase, ports } from './import-export.testbed.ts'
import { importExport } from './import-export.ts'
import { directorySource } from './source.ts'

const folders = Object.keys(profiles)
  .map((id) => [id, fileURLToPath(new URL(`../../../utilities/${id}/fixtures`, import.meta.url))] as const)
  .filter(([, folder]) => existsSync(folder))

test.each(folders)('the invented export of %s has no bad row, and every bill adds up to the cent', async (_, folder) => {
  const database = await emptyDatabase()
  const report = await importExport({ database, source: directorySource(folder), ports })
  expect(report).toMatchObject({ errors: 0, isWritten: true })
  expect(
    await all(
      database,
      `SELECT i.number FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id GROUP BY i.id
       HAVING sum(l.amount_cents) <> i.net_cents OR i.net_cents + round(sum(l.amount_cents * l.vat_basis_points) / 10000.0) <> i.total_cents`,
    ),
  ).toEqual([])
  expect(
    await all(
      database,
      `SELECT count(*) AS n FROM invoice_line WHERE quantity IS NOT NULL AND abs(round(quantity * unit_price * 100) - amount_cents) > 1`,
    ),
  ).toEqual([{ n: 0 }])
  database.close()
})

import type { Client } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { all, csv, emptyDatabase, importInto } from './import-export.testbed.ts'

let database: Client
beforeEach(async () => {
  database = await emptyDatabase()
})
afterEach(() => database.close())

describe('a sound export', () => {
  test('is in the database as it says, references normalised for comparing', async () => {
    const report = await importInto(database, {
      customers: [{ email: ' Claire.Martin@Exemple.MC ', birthDate: '1987-04-12' }],
      contracts: [{}, { deliveryPoint: '0644 1820 47', energy: 'cooling', deliveryTo: '2025-01-01' }],
      invoices: [{ dueOn: '2026-11-24', reading: 'real' }],
      lines: [
        { quantity: '412', unitPrice: '0.1894' },
        { position: 2, contract: '', amountCents: -250 },
      ],
    })
    expect(report).toMatchObject({ isWritten: true, errors: 0, older: 0, rows: { 'contracts.csv': { read: 2, accepted: 2 } } })
    expect(await all(database, 'SELECT reference, display_reference, email, birth_date FROM customer')).toEqual([
      { reference: '10428755', display_reference: '104 287 55', email: 'claire.martin@exemple.mc', birth_date: '1987-04-12' },
    ])
    expect(
      await all(
        database,
        'SELECT p.reference, p.label, cp.from_date, cp.to_date FROM contract_delivery_point cp JOIN delivery_point p ON p.id = cp.delivery_point_id ORDER BY 1',
      ),
    ).toEqual([
      { reference: '0644182039', label: 'Flat', from_date: '2020-01-01', to_date: null },
      { reference: '0644182047', label: 'Flat', from_date: '2020-01-01', to_date: '2025-01-01' },
    ])
    expect(
      await all(
        database,
        'SELECT i.number, i.total_cents, k.reference, ic.issued_on FROM invoice i JOIN invoice_contract ic ON ic.invoice_id = i.id JOIN contract k ON k.id = ic.contract_id',
      ),
    ).toEqual([{ number: 'F1', total_cents: 1200, reference: 'C1', issued_on: '2026-11-03' }])
    expect(
      await all(database, 'SELECT position, quantity, unit_price, amount_cents, contract_id IS NULL AS loose FROM invoice_line'),
    ).toEqual([
      { position: 1, quantity: '412', unit_price: '0.1894', amount_cents: 1000, loose: 0 },
      { position: 2, quantity: null, unit_price: null, amount_cents: -250, loose: 1 },
    ])
  })

  test('may begin with a byte order mark, end its lines as Windows does, quote its cells and order its columns as it likes', async () => {
    const columns = 'name,reference,audience,firstName,lastName,email,phone,locale,birthDate,activationCode,postalAddress'
    const customers = `\uFEFF${columns}\r\n"Martin, ""Claire""\r\n2nd line é",104 287 55,individual,,,,,,,,\r\n\r\n`
    expect(await importInto(database, { raw: { 'customers.csv': customers.replace('\r\n2nd line', '') } })).toMatchObject({ errors: 0 })
    expect(await all(database, 'SELECT name FROM customer')).toEqual([{ name: 'Martin, "Claire" é' }])
  })

  test('changes nothing the second time, and keeps every id', async () => {
    await importInto(database, {})
    const tables = ['customer', 'contract', 'delivery_point', 'contract_delivery_point', 'invoice', 'invoice_contract', 'invoice_line']
    const before = await Promise.all(tables.map((table) => all(database, `SELECT * FROM ${table}`)))
    expect(await importInto(database, {})).toMatchObject({ errors: 0, older: 0 })
    expect(await Promise.all(tables.map((table) => all(database, `SELECT * FROM ${table}`)))).toEqual(before)
  })

  test('updates by the number, replaces lines as a whole, and what it does not mention stays', async () => {
    await importInto(database, {
      customers: [{}, { reference: '200', name: 'Paolo' }],
      invoices: [{}, { number: 'F2' }],
      lines: [{}, { position: 2 }, { invoice: 'F2' }],
    })
    await importInto(database, {
      exportedAt: '2026-11-17T02:30:00Z',
      invoices: [{ paidCents: 1200, paidOn: '2026-11-17', contracts: '' }],
      lines: [{ position: 7, text: 'New' }],
    })
    expect(await all(database, 'SELECT number, paid_cents FROM invoice ORDER BY number')).toEqual([
      { number: 'F1', paid_cents: 1200 },
      { number: 'F2', paid_cents: 0 },
    ])
    expect(
      await all(database, 'SELECT i.number, position FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id ORDER BY 1, 2'),
    ).toEqual([
      { number: 'F1', position: 7 },
      { number: 'F2', position: 1 },
    ])
    expect(await all(database, 'SELECT count(*) AS n FROM customer')).toEqual([{ n: 2 }])
    await importInto(database, { exportedAt: '2026-11-18T02:30:00Z', lines: [] })
    expect(await all(database, "SELECT position FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE number = 'F1'")).toEqual([
      { position: 7 },
    ])
  })

  test('that is older leaves newer rows, their contracts and lines alone, and says how many', async () => {
    await importInto(database, { exportedAt: '2026-11-16T02:30:00Z' })
    const report = await importInto(database, {
      exportedAt: '2026-11-15T02:30:00Z',
      customers: [{ name: 'Old name' }, { reference: '300', name: 'New to us' }],
      contracts: [{ label: 'Old label', deliveryPoint: 'OTHER' }],
      invoices: [{ totalCents: 1, contracts: '' }],
      lines: [{ text: 'Old line' }],
    })
    expect(report).toMatchObject({ errors: 0, older: 3 })
    expect(await all(database, 'SELECT name FROM customer ORDER BY name')).toEqual([{ name: 'Claire Martin' }, { name: 'New to us' }])
    expect(await all(database, 'SELECT label FROM contract')).toEqual([{ label: 'Flat' }])
    expect(
      await all(database, 'SELECT p.reference FROM contract_delivery_point JOIN delivery_point p ON p.id = delivery_point_id'),
    ).toEqual([{ reference: '0644182039' }])
    expect(
      await all(
        database,
        'SELECT total_cents, (SELECT count(*) FROM invoice_contract) AS contracts, (SELECT text FROM invoice_line) AS line FROM invoice',
      ),
    ).toEqual([{ total_cents: 1200, contracts: 1, line: 'Abonnement' }])
  })

  test('may speak of customers and contracts that an earlier one brought', async () => {
    await importInto(database, {})
    const report = await importInto(database, { customers: [], contracts: [], invoices: [{ number: 'F9' }], lines: [{ invoice: 'F9' }] })
    expect(report.found).toEqual([])
    expect(await all(database, 'SELECT number FROM invoice ORDER BY number')).toEqual([{ number: 'F1' }, { number: 'F9' }])
  })
})

describe('bad rows', () => {
  test('are each named by file, line, column and reason, stored with the run, and the good ones are written', async () => {
    const report = await importInto(database, {
      customers: [{}, { reference: '200', audience: 'martian', email: 'nobody' }, { reference: ' - ' }, { name: 'Claire again' }],
      contracts: [
        {},
        { reference: 'C-2', from: '2026-02-30' },
        { reference: 'C-3', customer: '999' },
        { reference: 'C-4', from: '2026-02-02', to: '2026-01-01', deliveryPoint: '' },
      ],
      invoices: [
        {},
        { number: 'F2', totalCents: '12.00' },
        { number: 'F3', customer: '999' },
        { number: 'F4', contracts: 'C-1;C-9' },
        { number: 'F1', totalCents: 7 },
      ],
      lines: [{}, { invoice: 'F404' }],
    })
    expect(report.found).toEqual([
      'customers.csv:3: audience is not one of individual, professional',
      'customers.csv:3: email is not an e-mail address',
      'customers.csv:4: reference holds no letter or digit',
      'customers.csv:5: reference repeats line 2',
      'contracts.csv:3: from is not a date (YYYY-MM-DD)',
      'contracts.csv:4: customer names a customer that neither customers.csv nor the database has',
      'contracts.csv:5: to comes before `from`',
      'invoices.csv:3: totalCents is not a whole number of cents',
      'invoices.csv:4: customer names a customer that neither customers.csv nor the database has',
      'invoices.csv:5: contracts names a contract that neither contracts.csv nor the database has',
      'invoices.csv:6: number repeats line 2',
      'invoice-lines.csv:3: invoice belongs to an invoice that invoices.csv does not have, or that is refused',
    ])
    expect(await all(database, 'SELECT number, total_cents FROM invoice')).toEqual([{ number: 'F1', total_cents: 1200 }])
    expect(await all(database, 'SELECT name FROM customer')).toEqual([{ name: 'Claire Martin' }])
    expect(await all(database, 'SELECT count(*) AS n FROM import_error')).toEqual([{ n: 12 }])
    expect(await all(database, 'SELECT id, errors, rows, finished_at IS NOT NULL AS finished FROM import_run')).toEqual([
      { id: report.runId, errors: 12, rows: 15, finished: 1 },
    ])
  })

  test('an invoice is not written without one of its lines', async () => {
    const report = await importInto(database, {
      invoices: [{}, { number: 'F2' }, { number: 'F3' }],
      lines: [{}, { invoice: 'F2' }, { invoice: 'F2', position: 2, quantity: '1,5' }, { invoice: 'F3' }, { invoice: 'F3' }],
    })
    expect(report.found).toEqual([
      'invoices.csv:3: number has a line that is refused: line 4 of invoice-lines.csv',
      'invoices.csv:4: number has a line that is refused: line 6 of invoice-lines.csv',
      'invoice-lines.csv:3: invoice belongs to an invoice that invoices.csv does not have, or that is refused',
      'invoice-lines.csv:4: quantity is not a decimal number with a point',
      'invoice-lines.csv:5: invoice belongs to an invoice that invoices.csv does not have, or that is refused',
      'invoice-lines.csv:6: position repeats line 5',
    ])
    expect(await all(database, 'SELECT number FROM invoice')).toEqual([{ number: 'F1' }])
  })

  test('nobody\u2019s invoice or line names another customer\u2019s contract', async () => {
    const report = await importInto(database, {
      customers: [{}, { reference: '200' }],
      contracts: [{}, { reference: 'C-2', customer: '200', deliveryPoint: '' }],
      invoices: [{}, { number: 'F2', contracts: 'C-2' }],
      lines: [{ contract: 'C-2' }],
    })
    expect(report.found).toEqual([
      'invoices.csv:2: number has a line that is refused: line 2 of invoice-lines.csv',
      'invoices.csv:3: contracts names a contract of another customer',
      'invoice-lines.csv:2: contract names a contract of another customer',
    ])
    expect(await all(database, 'SELECT number FROM invoice')).toEqual([])
  })

  test('two rows of one contract that contradict each other: the first counts', async () => {
    const report = await importInto(database, { contracts: [{}, { label: 'Other', deliveryPoint: 'X' }] })
    expect(report.found).toEqual(['contracts.csv:3: reference says something else of this contract than line 2'])
  })

  test('bytes that are not UTF-8, control characters, too many or too few cells', async () => {
    const latin1 = Uint8Array.from(
      Buffer.from(
        csv('customers.csv', [{ name: 'Zoé' }, { reference: '2', name: 'Ann\u0007' }]).replace(/\n$/, '\n3,individual\n'),
        'latin1',
      ),
    )
    const report = await importInto(database, { raw: { 'customers.csv': latin1 }, contracts: [], invoices: [], lines: [] })
    expect(report.found).toEqual([
      'customers.csv:2: name holds bytes that are not UTF-8',
      'customers.csv:3: name holds control characters',
      'customers.csv:4: - has 2 cells; the header has 11',
    ])
  })

  test('a line is where its row begins, also behind cells with line ends', async () => {
    const customers = csv('customers.csv', [{ postalAddress: 'one\ntwo' }, { reference: '2', locale: 'french' }])
    const report = await importInto(database, { raw: { 'customers.csv': customers }, contracts: [], invoices: [], lines: [] })
    expect(report.found).toEqual([
      'customers.csv:2: postalAddress holds control characters',
      'customers.csv:4: locale is not a two-letter language',
    ])
  })

  test('with all-or-nothing nothing is written but the run with its errors, without one everything is', async () => {
    const bad = await importInto(database, { invoices: [{ issuedOn: 'soon' }], lines: [] }, { isAllOrNothing: true })
    expect(bad).toMatchObject({ isWritten: false, errors: 1, runId: expect.any(String) })
    expect(await all(database, 'SELECT count(*) AS n FROM customer')).toEqual([{ n: 0 }])
    expect(await all(database, 'SELECT file, line, "column", reason FROM import_error')).toEqual([
      { file: 'invoices.csv', line: 2, column: 'issuedOn', reason: 'is not a date (YYYY-MM-DD)' },
    ])
    expect(await importInto(database, {}, { isAllOrNothing: true })).toMatchObject({ isWritten: true, errors: 0 })
  })

  test('a dry run finds the same and leaves the database untouched', async () => {
    const given = { invoices: [{}, { number: 'F2', customer: '999' }], lines: [] }
    const dry = await importInto(database, given, { isDryRun: true })
    expect(dry).toMatchObject({ isWritten: false, runId: null })
    for (const table of ['customer', 'invoice', 'import_run', 'import_error'])
      expect(await all(database, `SELECT * FROM ${table}`)).toEqual([])
    expect(dry.found).toEqual((await importInto(database, given)).found)
  })
})

describe('what is no export is refused before anything is written', () => {
  test.each([
    [{ manifest: null }, 'export.json is missing: it says when the export was made'],
    [{ manifest: '{' }, 'export.json is not JSON.'],
    [{ manifest: '{"exportedAt": "yesterday", "format": 1}' }, 'export.json: `exportedAt` is not a time like'],
    [{ manifest: '{"exportedAt": "2026-11-16T02:30:00Z", "format": 2}' }, 'export.json says format 2; this release reads format 1.'],
    [{ raw: { 'invoices.csv': null } }, 'invoices.csv is missing.'],
    [{ raw: { 'invoices.csv': '' } }, 'invoices.csv is empty'],
    [{ raw: { 'invoice-lines.csv': csv('invoice-lines.csv', []).replace('text,', '') } }, 'invoice-lines.csv lacks the column text.'],
    [
      { raw: { 'invoice-lines.csv': csv('invoice-lines.csv', []).replace('text,', 'text,tarif,') } },
      'invoice-lines.csv has a column that is not known: tarif.',
    ],
    [
      { raw: { 'invoice-lines.csv': csv('invoice-lines.csv', []).replace('text,', 'text,text,') } },
      'invoice-lines.csv names the column text twice.',
    ],
    [
      { raw: { 'customers.csv': csv('customers.csv', []).replaceAll(',', ';') } },
      'customers.csv separates its columns with something else than commas.',
    ],
    [{ raw: { 'customers.csv': Uint8Array.from(Buffer.from(csv('customers.csv', []), 'utf16le')) } }, 'customers.csv is not UTF-8.'],
    [
      { raw: { 'invoice-lines.csv': csv('invoice-lines.csv', [{}, { position: 2 }]).replace('Abonnement', '"Abonnement') } },
      'invoice-lines.csv cannot be read to its end: line 2 opens a quote that is never closed.',
    ],
  ])('%o', async (given, sentence) => {
    await expect(importInto(database, given)).rejects.toThrow(sentence)
    for (const table of ['customer', 'import_run']) expect(await all(database, `SELECT * FROM ${table}`)).toEqual([])
  })
})

test('more rows than fit into one portion are all there, whatever order the lines come in', async () => {
  const number = 1_203
  const customers = Array.from({ length: number }, (_, i) => ({ reference: `R${i}` }))
  const contracts = customers.map(({ reference }, i) => ({ reference: `K${i}`, customer: reference, deliveryPoint: `P${i}` }))
  const invoices = customers.map(({ reference }, i) => ({ number: `F${i}`, customer: reference, contracts: `K${i}` }))
  const lines = [1, 2].flatMap((position) =>
    invoices.toReversed().map(({ number, contracts }) => ({ invoice: number, position, contract: contracts })),
  )
  const report = await importInto(database, { customers, contracts, invoices, lines })
  expect(report.found).toEqual([])
  expect(
    await all(
      database,
      'SELECT (SELECT count(*) FROM customer) AS customers, (SELECT count(*) FROM contract_delivery_point) AS points, (SELECT count(*) FROM invoice_contract) AS covered, (SELECT count(*) FROM invoice_line) AS lines',
    ),
  ).toEqual([{ customers: number, points: number, covered: number, lines: 2 * number }])
})

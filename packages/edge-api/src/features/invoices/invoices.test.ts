import type { Invoice, InvoicePage } from '@foyer/contract/resources'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { MINUTE_MS } from '../../platform/durations.ts'
import { type Bed, NOW, openBed } from './invoices.testbed.ts'
import { DETAIL, PAGES } from './queries.ts'

let bed: Bed
beforeEach(async () => {
  bed = await openBed()
  await bed.customer('claire', ['flat', 'box'])
  await bed.customer('paolo', ['villa'])
  await bed.account('c')
  await bed.account('p')
  await bed.grant('c', 'claire')
  await bed.grant('p', 'paolo')
})
afterEach(() => bed.database.close())

const page = async (path: string, session = 'c') => (await (await bed.get(path, session)).json()) as InvoicePage
const numbers = async (path: string, session = 'c') => (await page(path, session)).items.map(({ number }) => number)
const problem = async (path: string, session: string | null = 'c') => {
  const response = await bed.get(path, session)
  return { status: response.status, ...((await response.json()) as { code: string; fields?: object }) }
}

describe('who may read', () => {
  test('without a cookie nobody, and the database is not asked', async () => {
    for (const path of ['/invoices', '/invoices/x', '/contracts'])
      expect(await problem(path, null)).toMatchObject({ status: 401, code: 'signed-out' })
    expect(bed.asked).toEqual([])
  })

  test.each([
    ['unknown', {}],
    ['idle', { seenAt: NOW - 30 * MINUTE_MS }],
    ['expired', { expiresAt: NOW }],
    ['revoked', { revokedAt: NOW - 1 }],
  ])('a session that is %s reads nothing', async (name, session) => {
    if (name !== 'unknown') {
      await bed.account(name, session)
      await bed.grant(name, 'claire')
    }
    const id = await bed.invoice({ number: 'F1', customer: 'claire' })
    for (const path of ['/invoices', `/invoices/${id}`, '/contracts'])
      expect(await problem(path, name)).toMatchObject({ status: 401, code: 'signed-out' })
    expect(bed.prolonged).toEqual([])
  })

  test('a session just within its idle time reads, and is handed on to be prolonged', async () => {
    await bed.account('late', { seenAt: NOW - 30 * MINUTE_MS + 1 })
    expect((await bed.get('/invoices', 'late')).status).toBe(200)
    expect(bed.prolonged).toEqual([NOW - 30 * MINUTE_MS + 1])
  })

  test('a stranger gets neither rows, sums nor the invoice itself, whatever the filter', async () => {
    const id = await bed.invoice({ number: 'F1', customer: 'claire', contracts: ['flat'] })
    for (const filter of ['', '?customer=claire', '?contract=flat', '?customer=claire&contract=flat'])
      expect(await page(`/invoices${filter}`, 'p')).toEqual({
        items: [],
        next: null,
        balance: { dueCents: 0, overdueCents: 0, nextDueOn: null },
      })
    expect(await problem(`/invoices/${id}`, 'p')).toMatchObject({ status: 404, code: 'not-found' })
    expect(await problem('/invoices/nonsense', 'c')).toMatchObject({ status: 404, code: 'not-found' })
    expect(await (await bed.get('/contracts', 'p')).json()).toMatchObject({ items: [{ id: 'villa' }] })
  })

  test('a session of one utility is nobody in another one\u2019s database', async () => {
    const other = await openBed()
    await other.customer('claire')
    await other.invoice({ number: 'F1', customer: 'claire' })
    expect((await other.get('/invoices', 'c')).status).toBe(401)
    other.database.close()
  })

  test('an account without a customer has an empty page, not an error', async () => {
    await bed.account('fresh')
    expect(await page('/invoices', 'fresh')).toEqual({ items: [], next: null, balance: { dueCents: 0, overdueCents: 0, nextDueOn: null } })
  })

  test('an invoice that replaces another is not named when it is somebody else\u2019s', async () => {
    await bed.invoice({ number: 'P9', customer: 'paolo' })
    await bed.invoice({ number: 'F1', customer: 'claire', status: 'replaced', replacedBy: 'P9' })
    await bed.invoice({ number: 'F2', customer: 'claire', issuedOn: '2026-11-04', status: 'replaced', replacedBy: 'F1' })
    const { items } = await page('/invoices')
    expect(items.map(({ replacedBy }) => replacedBy)).toEqual([{ number: 'F1', issuedOn: '2026-11-03' }, null])
  })
})

describe('a role limited to contracts', () => {
  beforeEach(async () => {
    await bed.account('viewer')
    await bed.grant('viewer', 'claire', ['flat'])
    await bed.invoice({ number: 'flat', customer: 'claire', contracts: ['flat'], issuedOn: '2026-11-04', totalCents: 100 })
    await bed.invoice({ number: 'box', customer: 'claire', contracts: ['box'], issuedOn: '2026-11-03', totalCents: 200 })
    await bed.invoice({ number: 'both', customer: 'claire', contracts: ['flat', 'box'], issuedOn: '2026-11-02', totalCents: 400 })
    await bed.invoice({ number: 'none', customer: 'claire', issuedOn: '2026-11-01', totalCents: 800 })
  })

  test('sees what its contracts alone account for: rows, sums, contracts and single invoices', async () => {
    expect(await numbers('/invoices', 'viewer')).toEqual(['flat'])
    expect(await numbers('/invoices?contract=box', 'viewer')).toEqual([])
    expect(await numbers('/invoices?contract=flat', 'viewer')).toEqual(['flat'])
    expect((await page('/invoices', 'viewer')).balance?.dueCents).toBe(100)
    expect(await (await bed.get('/contracts', 'viewer')).json()).toMatchObject({ items: [{ id: 'flat' }] })
    for (const { id, number } of (await page('/invoices')).items)
      expect((await bed.get(`/invoices/${id}`, 'viewer')).status).toBe(number === 'flat' ? 200 : 404)
  })

  test('sees one that covers two contracts once both are in its scope, and once only', async () => {
    await bed.database.execute("INSERT INTO access_contract VALUES ('viewer', 'claire', 'box')")
    expect(await numbers('/invoices', 'viewer')).toEqual(['flat', 'box', 'both'])
    expect((await page('/invoices', 'viewer')).balance?.dueCents).toBe(700)
  })
})

describe('pages', () => {
  test('walk through every invoice once, newest first, over several customers and equal dates', async () => {
    await bed.grant('c', 'paolo')
    for (let i = 0; i < 40; i++)
      await bed.invoice({
        number: `F${i}`,
        customer: i % 3 ? 'claire' : 'paolo',
        contracts: i % 2 ? ['flat'] : [],
        issuedOn: `2026-0${1 + (i % 5)}-01`,
      })
    const seen: InvoicePage['items'][number][] = []
    for (let path: string | null = '/invoices?limit=7'; path; ) {
      const { items, next, balance }: InvoicePage = await page(path)
      expect(balance === undefined).toBe(seen.length > 0)
      seen.push(...items)
      path = next && `/invoices?limit=7&cursor=${next}`
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(40)
    expect(seen.map(({ issuedOn, id }) => issuedOn + id)).toEqual(
      seen
        .map(({ issuedOn, id }) => issuedOn + id)
        .toSorted()
        .reverse(),
    )
    expect(await numbers('/invoices?limit=100&customer=paolo')).toHaveLength(14)
    expect(await numbers('/invoices?limit=100&contract=flat')).toHaveLength(20)
  })

  test('hold twelve when nothing is said, and the last one has no next', async () => {
    for (let i = 0; i < 12; i++) await bed.invoice({ number: `F${i}`, customer: 'claire' })
    expect(await page('/invoices')).toMatchObject({ items: { length: 12 }, next: null })
    await bed.invoice({ number: 'F12', customer: 'claire' })
    expect((await page('/invoices')).next).toEqual(expect.any(String))
  })

  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['cursor=', 'cursor'],
    ['cursor=AAAA', 'cursor'],
    ['cursor=MjAyNi0xMS0wMy8nIE9SIDE9MQ', 'cursor'],
    [`cursor=${'A'.repeat(129)}`, 'cursor'],
    ["customer=' OR 1=1", 'customer'],
    [`contract=${'a'.repeat(65)}`, 'contract'],
  ])('%s is refused as malformed', async (query, field) => {
    expect(await problem(`/invoices?${query}`)).toMatchObject({ status: 422, code: 'invalid-input', fields: { [field]: 'malformed' } })
  })

  test('are read off an index when a client asks, too: what is scanned is the few contracts that it may see', async () => {
    for (const { byToken: sql } of [PAGES.account.first, PAGES.contract.first, DETAIL]) {
      const args = ['t', 0, '{"jkt":"k","scope":" ","clients":[]}', null, '9999', '', 13, 'flat', '2026-11-10', 'EUR']
      const { rows } = await bed.database.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
      const small = /^SCAN (visitor|json_each.*|access_contract|a|c|newest|\(subquery-\d+\))$/
      expect(rows.map((row) => String(row['detail'])).filter((step) => step.startsWith('SCAN') && !small.test(step))).toEqual([])
    }
  })

  test('are read off an index: nothing is scanned, and only what a page holds is sorted', async () => {
    for (const { bySession: sql } of [PAGES.account.next, PAGES.contract.next]) {
      const { rows } = await bed.database.execute({
        sql: `EXPLAIN QUERY PLAN ${sql}`,
        args: ['c', 0, 0, null, '9999', '', 13, 'flat', '2026-11-10', 'EUR'],
      })
      const plan = rows.map((row) => String(row['detail']))
      expect(plan.filter((step) => step.startsWith('SCAN') && !/^SCAN (visitor|newest|\(subquery-\d+\))$/.test(step))).toEqual([])
      expect(
        plan.some((step) =>
          /SEARCH n USING COVERING INDEX invoice_(contract_)?page \((customer|contract)_id=\? AND \(issued_on,(invoice_)?id\)<\(\?,\?\)\)/.test(
            step,
          ),
        ),
      ).toBe(true)
      expect(
        plan.some((step) => /SEARCH i USING (INDEX sqlite_autoindex_invoice_1 \(id=\?\)|INTEGER PRIMARY KEY \(rowid=\?\))/.test(step)),
      ).toBe(true)
    }
  })
})

describe('the text that the database writes', () => {
  const nullable = z.nullable(z.string())
  const answer: z.ZodMiniType<InvoicePage> = z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        number: z.string(),
        customer: z.string(),
        contracts: z.array(z.strictObject({ id: z.string(), reference: z.string(), label: z.string() })),
        issuedOn: z.iso.date(),
        dueOn: z.nullable(z.iso.date()),
        paidOn: z.nullable(z.iso.date()),
        periodFrom: nullable,
        periodTo: nullable,
        totalCents: z.int(),
        dueCents: z.int(),
        currency: z.literal('EUR'),
        status: z.enum(['due', 'overdue', 'partly-paid', 'paid', 'cancelled', 'replaced']),
        replacedBy: z.nullable(z.strictObject({ number: z.string(), issuedOn: z.iso.date() })),
      }),
    ),
    next: nullable,
    balance: z.exactOptional(z.strictObject({ dueCents: z.int(), overdueCents: z.int(), nextDueOn: z.nullable(z.iso.date()) })),
  })

  test.each(['/invoices', '/invoices?limit=3', '/invoices?contract=flat', '/invoices?customer=paolo'])(
    'of %s is an answer',
    async (path) => {
      const hostile = [
        'line\nbreak',
        'quote"back\\slash',
        '\u0000null\u001f',
        '\u2028 and \u{1f600}',
        "'); DROP TABLE invoice; --",
        'a,b],[c',
      ]
      await bed.database.execute({ sql: "UPDATE contract SET label = ? WHERE id = 'flat'", args: [hostile.join('')] })
      for (const number of hostile) await bed.invoice({ number, customer: 'claire', contracts: ['flat', 'box'], paidOn: '2026-11-05' })
      await bed.invoice({ number: 'F9', customer: 'claire', status: 'replaced', replacedBy: hostile[0] ?? null })
      for (let next: string | null = ''; next !== null; ) {
        const response = await bed.get(`${path}${next && `${path.includes('?') ? '&' : '?'}cursor=${next}`}`, 'c')
        expect(response.headers.get('Content-Type')).toBe('application/json')
        const text = await response.text()
        const { items, next: following } = answer.parse(JSON.parse(text))
        // As compact as `JSON.stringify` would have written it.
        expect(JSON.stringify(JSON.parse(text)).length).toBe(text.length)
        for (const { contracts } of items) for (const { id, label } of contracts) if (id === 'flat') expect(label).toBe(hostile.join(''))
        next = following
      }
    },
  )
})

describe('what an invoice says', () => {
  test.each([
    ['due', {}],
    ['due', { dueOn: '2026-11-10' }],
    ['due', { dueOn: null }],
    ['overdue', { dueOn: '2026-11-09' }],
    ['overdue', { dueOn: '2026-11-09', paidCents: 1 }],
    ['partly-paid', { paidCents: 1 }],
    ['paid', { paidCents: 1200, dueOn: '2026-11-09' }],
    ['paid', { totalCents: -500 }],
    ['cancelled', { status: 'cancelled', dueOn: '2026-11-09' }],
    ['replaced', { status: 'replaced' }],
  ] as const)('%s: %o', async (status, seed) => {
    await bed.invoice({ number: 'F1', customer: 'claire', ...seed })
    const [item] = (await page('/invoices')).items
    expect(item?.status).toBe(status)
    expect(item?.dueCents).toBe(
      ['due', 'overdue'].includes(status) && !('paidCents' in seed) ? 1200 : 'paidCents' in seed && seed.paidCents === 1 ? 1199 : 0,
    )
  })

  test('the day turns in the utility\u2019s time zone', async () => {
    const eve = await openBed(() => Date.UTC(2026, 10, 24, 22, 59))
    const after = await openBed(() => Date.UTC(2026, 10, 24, 23, 0))
    const statuses = await Promise.all(
      [eve, after].map(async (each) => {
        await each.customer('claire')
        await each.account('c', { seenAt: Date.UTC(2026, 10, 24, 22, 50), expiresAt: Date.UTC(2027, 0, 1) })
        await each.grant('c', 'claire')
        await each.invoice({ number: 'F1', customer: 'claire', dueOn: '2026-11-24' })
        const answer = (await (await each.get('/invoices', 'c')).json()) as InvoicePage
        each.database.close()
        return [answer.items[0]?.status, answer.balance]
      }),
    )
    expect(statuses).toEqual([
      ['due', { dueCents: 1200, overdueCents: 0, nextDueOn: '2026-11-24' }],
      ['overdue', { dueCents: 1200, overdueCents: 1200, nextDueOn: null }],
    ])
  })

  test('the balance adds up what is open, of everybody the account acts for or of the filter', async () => {
    await bed.grant('c', 'paolo')
    await bed.invoice({ number: 'F1', customer: 'claire', contracts: ['flat'], totalCents: 18_994 })
    await bed.invoice({ number: 'F2', customer: 'claire', contracts: ['box'], totalCents: 2_436, dueOn: '2026-10-26' })
    await bed.invoice({ number: 'F3', customer: 'claire', totalCents: 17_155, status: 'replaced' })
    await bed.invoice({ number: 'F4', customer: 'claire', totalCents: -900 })
    await bed.invoice({ number: 'P1', customer: 'paolo', totalCents: 1_000, paidCents: 400, dueOn: '2026-11-12' })
    const balance = async (filter: string) => (await page(`/invoices${filter}`)).balance
    expect(await balance('?limit=1')).toEqual({ dueCents: 22_030, overdueCents: 2_436, nextDueOn: '2026-11-12' })
    expect(await balance('?customer=claire')).toEqual({ dueCents: 21_430, overdueCents: 2_436, nextDueOn: '2026-11-24' })
    expect(await balance('?contract=box')).toEqual({ dueCents: 2_436, overdueCents: 2_436, nextDueOn: null })
  })

  test('one invoice comes with its lines in order, its VAT to the cent and its delivery points of that time', async () => {
    await bed.database.batch([
      "INSERT INTO delivery_point VALUES ('d1', '0644182039', '0644 1820 39', 'electricity', 'Flat', '14 rue du Rocher Bleu', null, 0)",
      "INSERT INTO delivery_point VALUES ('d2', '0644182040', '0644 1820 40', 'electricity', 'Flat', '14 rue du Rocher Bleu', null, 0)",
      "INSERT INTO contract_delivery_point VALUES ('flat', 'd1', '2020-01-01', '2026-10-31')",
      "INSERT INTO contract_delivery_point VALUES ('flat', 'd2', '2026-11-01', null)",
    ])
    const id = await bed.invoice({
      number: 'F1',
      customer: 'claire',
      contracts: ['flat'],
      issuedOn: '2026-10-30',
      lines: 2,
      totalCents: 1201,
    })
    const invoice = (await (await bed.get(`/invoices/${id}`, 'c')).json()) as Invoice
    expect(invoice).toMatchObject({
      number: 'F1',
      currency: 'EUR',
      contracts: [{ id: 'flat', reference: 'C flat', label: 'Flat flat' }],
      lines: [{ text: 'Line 1' }, { text: 'Line 2' }],
      vat: [{ basisPoints: 2000, cents: 201 }],
      deliveryPoints: [{ reference: '0644 1820 39', energy: 'electricity' }],
    })
    expect(bed.asked).toHaveLength(1)
  })

  test('who moved out keeps the contract and the old invoices', async () => {
    await bed.database.execute("UPDATE contract SET status = 'ended', to_date = '2026-04-30' WHERE id = 'flat'")
    await bed.invoice({ number: 'F1', customer: 'claire', contracts: ['flat'] })
    expect(await numbers('/invoices')).toEqual(['F1'])
    expect(await (await bed.get('/contracts', 'c')).json()).toMatchObject({
      items: [{ id: 'box' }, { id: 'flat', status: 'ended', to: '2026-04-30' }],
    })
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Profile } from '@foyer/contract/profile'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAudit } from '../../platform/audit/read-audit.ts'
import { openDatabase } from '../../platform/database/connect-node.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { MIGRATIONS } from '../../platform/database/migrations.gen.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { base64url, keyRing, sha256 } from '../../platform/keys/keys.ts'
import type { LinkMeans } from './new-link.ts'
import { type SendLinksOptions, sendLinks } from './send-links.ts'
import { sendReminders } from './send-reminders.ts'

const START = Date.UTC(2026, 10, 10)
let now: number
const ports = { now: () => now, random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)) }

/** Only what sending links reads of a profile. */
const profile = {
  id: 'oldtown',
  languages: ['fr', 'it'],
  activationLink: { lifetimeDays: 30, maxUses: 3, reminderAfterDays: 10 },
  audiences: { individual: { status: 'open', journeys: { activate: {} } }, professional: { status: 'soon', journeys: { activate: {} } } },
} as unknown as Profile

let folder: string
let means: LinkMeans
let other: LinkMeans
beforeEach(async () => {
  now = START
  folder = mkdtempSync(join(tmpdir(), 'foyer-activation-'))
  const keys = keyRing(`k1:${base64url(ports.random(32))}`)
  const open = () => ({
    profile,
    keys,
    sites: { firstParty: ['https://area.example'], pages: [] },
    database: openDatabase(join(folder, 'a.db')),
  })
  means = open()
  other = open()
  await migrate(means.database, MIGRATIONS, ports)
})
afterEach(() => {
  means.database.close()
  other.database.close()
  rmSync(folder, { recursive: true })
})

async function customer(reference: string, more: { email?: string | null; audience?: string; locale?: string; status?: string } = {}) {
  const { email = `${reference}@example.com`, audience = 'individual', locale = 'it', status = 'active' } = more
  await means.database.batch(
    [
      {
        sql: "INSERT INTO customer (id, reference, display_reference, audience, name, first_name, last_name, email, locale, exported_at) VALUES (?, ?, ?, ?, 'N', 'Ann', 'Lee', ?, ?, 0)",
        args: [reference, reference, reference, audience, email, locale],
      },
      {
        sql: "INSERT INTO contract (id, reference, display_reference, customer_id, label, status, from_date, exported_at) VALUES (?, ?, ?, ?, 'Flat', ?, '2020-01-01', 0)",
        args: [`K${reference}`, `K${reference}`, `K-${reference}`, reference, status],
      },
    ],
    'write',
  )
}

async function grantAccess(reference: string) {
  await means.database.batch(
    [
      "INSERT INTO account (id, first_name, last_name, locale, created_at) VALUES ('acc', 'A', 'L', 'fr', 0)",
      { sql: "INSERT INTO access (account_id, customer_id, role, granted_at) VALUES ('acc', ?, 'owner', 0)", args: [reference] },
    ],
    'write',
  )
}

const waits: number[] = []
const send = (options: Partial<SendLinksOptions> = {}, by = means) =>
  sendLinks(by, ports, { to: 'all', perMinute: 30, wait: async (ms) => waits.push(ms), ...options })

const rows = async (sql: string) => (await means.database.execute(sql)).rows.map((row) => ({ ...row }))

/** What the outbox would send, opened with the server's keys. */
async function letters() {
  const queued = await rows('SELECT id, template, locale, payload, expires_at FROM outbox ORDER BY created_at, id')
  return Promise.all(
    queued.map(async (row) => ({
      template: row['template'],
      locale: row['locale'],
      expiresAt: row['expires_at'],
      ...JSON.parse(await means.keys.open(`outbox/${row['id']}/payload`, String(row['payload']))),
    })),
  )
}

describe('a campaign', () => {
  test('writes a link and its letter for each customer who can use one, at the pace asked for', async () => {
    await customer('100')
    await customer('200', { locale: 'de' })
    await customer('300', { email: null })
    await customer('400', { audience: 'professional' })
    await customer('500', { status: 'ended' })
    await customer('600')
    await grantAccess('600')
    waits.length = 0
    expect(await send()).toEqual({
      customers: 5,
      done: 5,
      sent: 2,
      skipped: { 'has-access': 1, 'has-open-link': 0, 'no-email': 1, 'audience-closed': 1 },
    })
    expect(waits).toEqual([2000, 2000])

    const [first, second] = (await letters()).toSorted((a, b) => a.to.localeCompare(b.to))
    expect(first).toMatchObject({
      template: 'activation-link',
      to: '100@example.com',
      locale: 'it',
      expiresAt: START + 30 * DAY_MS,
      audience: 'individual',
      values: { name: 'Ann Lee', contracts: ['K-100'], expiresAt: START + 30 * DAY_MS },
    })
    expect(second).toMatchObject({ to: '200@example.com', locale: 'fr' })
    const token = /^https:\/\/area\.example\/\?lang=\w\w#foyer=([\w-]{32})$/.exec(first?.values.url)?.[1] ?? ''
    expect(
      await rows("SELECT token_hash, customer_id, role, uses, max_uses, expires_at, remind_at FROM link WHERE customer_id = '100'"),
    ).toEqual([
      {
        token_hash: await sha256(token),
        customer_id: '100',
        role: 'owner',
        uses: 0,
        max_uses: 3,
        expires_at: START + 30 * DAY_MS,
        remind_at: START + 10 * DAY_MS,
      },
    ])
    expect(first?.values.url).not.toBe(second?.values.url)
    expect(
      (await readAudit(means, ports, { limit: 10 }))?.map(({ actor, action, customerId }) => [actor, action, customerId]).toSorted(),
    ).toEqual([
      ['operator', 'link.sent', '100'],
      ['operator', 'link.sent', '200'],
    ])
  })

  test('goes on where it was interrupted, and sends nobody a second one', async () => {
    for (let i = 10; i < 20; i++) await customer(`${i}`)
    let left = 4
    const wait = async () => {
      if (--left === 0) throw new Error('the power is out')
    }
    await expect(send({ wait })).rejects.toThrow('the power is out')
    expect(await send()).toMatchObject({ sent: 6, skipped: { 'has-open-link': 4 } })
    expect(await send()).toMatchObject({ sent: 0, skipped: { 'has-open-link': 10 } })
    expect(await rows('SELECT count(*) AS n, count(DISTINCT customer_id) AS customers FROM link')).toEqual([{ n: 10, customers: 10 }])
  })

  test('run twice at once sends one link each', async () => {
    for (let i = 10; i < 30; i++) await customer(`${i}`)
    const wait = () => new Promise((resolve) => setTimeout(resolve, 1))
    const [one, two] = await Promise.all([send({ wait }), send({ wait }, other)])
    expect(one.sent + two.sent).toBe(20)
    expect(
      await rows(
        'SELECT (SELECT count(*) FROM link) AS links, (SELECT count(*) FROM outbox) AS letters, (SELECT count(*) FROM audit) AS lines',
      ),
    ).toEqual([{ links: 20, letters: 20, lines: 20 }])
  })

  test('does not write when it only tries', async () => {
    await customer('100')
    expect(await send({ isDryRun: true })).toMatchObject({ sent: 1 })
    expect(await rows('SELECT 1 FROM link UNION SELECT 1 FROM outbox UNION SELECT 1 FROM audit')).toEqual([])
  })

  test('may be repeated for those whose link has run out, was used up or revoked', async () => {
    for (const reference of ['1', '2', '3', '4']) await customer(reference)
    await send()
    await means.database.batch(
      [
        "UPDATE link SET uses = 3 WHERE customer_id = '1'",
        "UPDATE link SET revoked_at = 1 WHERE customer_id = '2'",
        { sql: "UPDATE link SET expires_at = ? WHERE customer_id = '3'", args: [now] },
      ],
      'write',
    )
    expect(await send()).toMatchObject({ sent: 3, skipped: { 'has-open-link': 1 } })
  })
})

describe('one customer', () => {
  test('is found by the reference as printed, an ended contract or not', async () => {
    await customer('10428755', { status: 'ended' })
    expect(await send({ to: { customer: '104 287.55' } })).toMatchObject({ sent: 1 })
    await expect(send({ to: { customer: '999' } })).rejects.toThrow('No customer has the reference 999.')
  })

  test('gets another link on demand; the one before stops working', async () => {
    await customer('100')
    await send()
    now += 1000
    expect(await send({ to: { customer: '100' } })).toMatchObject({ sent: 0, skipped: { 'has-open-link': 1 } })
    expect(await send({ to: { customer: '100' }, isResend: true })).toMatchObject({ sent: 1 })
    expect(await rows('SELECT revoked_at FROM link ORDER BY created_at')).toEqual([{ revoked_at: now }, { revoked_at: null }])
  })

  test('who has access already gets none, not even on demand', async () => {
    await customer('100')
    await grantAccess('100')
    expect(await send({ to: { customer: '100' }, isResend: true })).toMatchObject({ sent: 0, skipped: { 'has-access': 1 } })
  })
})

describe('a reminder', () => {
  test('comes once, when it is due, to whom has not used the link, and ends with it', async () => {
    await customer('100')
    await customer('200')
    await customer('300')
    await send()
    await means.database.execute("UPDATE link SET completed_at = 1 WHERE customer_id = '200'")
    await grantAccess('300')
    expect(await sendReminders(means, ports, { limit: 10 })).toBe(0)
    now = START + 10 * DAY_MS
    expect(await sendReminders(means, ports, { limit: 10 })).toBe(1)
    expect(await sendReminders(means, ports, { limit: 10 })).toBe(0)
    expect((await letters()).at(-1)).toMatchObject({
      template: 'activation-reminder',
      to: '100@example.com',
      values: { expiresAt: START + 30 * DAY_MS },
    })
    expect(await rows("SELECT count(*) AS n, max(expires_at) AS until FROM link WHERE customer_id = '100' AND revoked_at IS NULL")).toEqual(
      [{ n: 2, until: START + 30 * DAY_MS }],
    )
    expect(await readAudit(means, ports, { limit: 1 })).toMatchObject([{ actor: 'system', action: 'link.reminded', customerId: '100' }])
  })

  test('two servers that remind at once write one', async () => {
    await customer('100')
    await send()
    now = START + 10 * DAY_MS
    const written = await Promise.all([sendReminders(means, ports, { limit: 10 }), sendReminders(other, ports, { limit: 10 })])
    expect(written.toSorted()).toEqual([0, 1])
  })
})

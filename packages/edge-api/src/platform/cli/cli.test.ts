import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/connect-node.ts'
import { DAY_MS } from '../durations.ts'
import { run } from './run.ts'
import { terminal } from './terminal.ts'

const utility = 'smeg'
const fixtures = fileURLToPath(new URL(`../../../../utilities/${utility}/fixtures`, import.meta.url))
const suffix = utility.toUpperCase()

let folder: string
let env: Record<string, string>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-cli-'))
  env = {
    [`DB_${suffix}_URL`]: `file:${join(folder, 'a.db')}`,
    [`KEYS_${suffix}`]: `k1:${'A'.repeat(43)}`,
    [`MAIL_${suffix}`]: 'mailbox:',
    [`SMS_${suffix}`]: 'mailbox:',
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

/** As `pnpm foyer` runs it, in this process. */
async function foyer(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await run(args, terminal(env, { write: (text) => (out += text) }, { write: (text) => (err += text) }))
  return { code, out, err }
}

test('from an empty folder to links on their way', async () => {
  expect(await foyer('import', utility, fixtures)).toMatchObject({
    code: 1,
    err: `The database of ${utility} is older than this release. Run first: pnpm foyer migrate ${utility}\n`,
  })
  expect((await foyer('migrate', utility)).out).toMatch(/applied 0000_start/)
  expect((await foyer('migrate', utility)).out).toMatch(/nothing to do/)
  expect(await foyer('import', utility, fixtures, '--dry-run')).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringContaining('Nothing was written (dry run).'),
  })
  expect(await foyer('import', utility, fixtures)).toMatchObject({
    code: 0,
    err: expect.stringMatching(/invoices\.csv\s+552 of 552[\s\S]+No error\. Written\./),
  })
  expect((await foyer('audit', utility)).out).toMatch(/\toperator\timport\.written\t-\t-\t\{"run":"[\da-f-]{36}","errors":0\}\n$/)
  expect((await foyer('activate', utility, '--all', '--per-minute', '6000')).out).toMatch(/^\d+ links on the way\./)
  expect((await foyer('activate', utility, '--all')).out).toMatch(/^0 links on the way\.[\s\S]*have a link that is still open/)
  const audit = await foyer('audit', utility, '--limit', '1')
  expect(audit.out.split('\n')[1]).toMatch(/^\S+Z\toperator\tlink\.sent\t-\t[\da-f-]{36}\t$/)
})

test('what is wrong is one sentence and an exit code', async () => {
  await foyer('migrate', utility)
  const sentences: [string[], RegExp][] = [
    [['migrate', 'nowhere'], /^There is no utility nowhere\. There is: .*\.$/],
    [['import', utility, folder], /^export\.json is missing/],
    [['import', utility, join(folder, 'nowhere')], /^There is no folder .*nowhere\.$/],
    [['activate', utility], /^Say to whom/],
    [['activate', utility, '--customer', '999'], /^No customer has the reference 999\.$/],
    [['activate', utility, '--all', '--per-minute', '0'], /It is a whole number from 1 to 6000\.$/],
    [['unlock', utility, 'nobody@example.com'], /^No account of .* has this address\.$/],
    [['address', utility, 'nobody@example.com', '--to', 'claire@example.com'], /^smeg has no such account\.$/],
    [['address', utility, 'nobody@example.com', '--to', 'claire'], /^claire is no e-mail address\.$/],
    [['audit', utility, '--since', 'yesterday'], /It is a date like 2026-11-01\.$/],
    [['claims', utility, '--grant'], /^Say which claim: --decide ID\.$/],
    [['claims', utility, '--decide', 'x', '--grant', '--refuse'], /^Say how: either --grant or --refuse\.$/],
    [['claims', utility, '--decide', 'x', '--refuse'], /has no claim x\.$/],
  ]
  for (const [args, sentence] of sentences) {
    const { code, out, err } = await foyer(...args)
    expect([args, code, out]).toEqual([args, 1, ''])
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err.trim()).toMatch(sentence)
  }
  writeFileSync(join(folder, 'b.db'), 'This is a letter, and a long one at that, but no database of any kind.')
  env[`DB_${suffix}_URL`] = `file:${join(folder, 'b.db')}`
  expect((await foyer('migrate', utility)).err.trim()).toMatch(/^The database .*SQLITE_NOTADB.*$/)
})

test('claims are listed and decided, and deciding again changes nothing', async () => {
  await foyer('migrate', utility)
  const header = 'age\tkind\tid\taccount\tcustomer\te-mail\tnumber\n'
  expect(await foyer('claims', utility)).toMatchObject({ code: 0, out: header })
  const database = openDatabase(env[`DB_${suffix}_URL`] ?? '')
  await database.batch(
    [
      "INSERT INTO account (id, first_name, last_name, locale, created_at) VALUES ('a', 'Paolo', 'Rossi', 'it', 0)",
      "INSERT INTO identifier (value, account_id, kind, display, verified_at) VALUES ('paolo@example.com', 'a', 'email', 'Paolo@example.com', 0)",
      { sql: "INSERT INTO claim (id, account_id, kind, created_at) VALUES ('q', 'a', 'unlock', ?)", args: [Date.now() - 3 * DAY_MS] },
    ],
    'write',
  )
  database.close()
  expect((await foyer('claims', utility)).out).toBe(`${header}3 d\tunlock\tq\ta\t-\tP\u2022\u2022\u2022o@example.com\t-\n`)
  expect(await foyer('claims', utility, '--decide', 'q', '--grant')).toMatchObject({ code: 0, out: 'Granted; the e-mail is on the way.\n' })
  expect(await foyer('claims', utility, '--decide', 'q', '--grant')).toMatchObject({ code: 0, out: 'It was granted already.\n' })
  expect(await foyer('claims', utility, '--decide', 'q', '--refuse')).toMatchObject({ code: 2, out: 'It was granted already.\n' })
  expect((await foyer('claims', utility)).out).toBe(header)
  expect((await foyer('audit', utility, '--account', 'a')).out).toMatch(/\toperator\tclaim\.granted\ta\t-\t/)
})

test('refused rows are printed, and the exit code tells', async () => {
  await foyer('migrate', utility)
  writeFileSync(join(folder, 'export.json'), '{"exportedAt": "2026-11-16T02:30:00Z", "format": 1}')
  writeFileSync(
    join(folder, 'customers.csv'),
    'reference,audience,name,firstName,lastName,email,phone,locale,birthDate,activationCode,postalAddress\n1,individual,,,,,,,,,\n',
  )
  for (const [file, header] of [
    [
      'contracts.csv',
      'reference,customer,label,status,from,to,deliveryPoint,deliveryPointLabel,energy,address,postcode,deliveryFrom,deliveryTo',
    ],
    [
      'invoices.csv',
      'number,customer,contracts,issuedOn,dueOn,paidOn,periodFrom,periodTo,totalCents,paidCents,netCents,status,replacedBy,reading,readingOn',
    ],
    ['invoice-lines.csv', 'invoice,position,contract,text,detail,quantity,unit,unitPrice,vatBasisPoints,amountCents'],
  ] as const)
    writeFileSync(join(folder, file), `${header}\n`)
  expect(await foyer('import', utility, folder)).toMatchObject({
    code: 2,
    out: 'customers.csv:2: name is empty\n',
    err: expect.stringContaining('1 error. Written.'),
  })
})

test('an account is found by id, address or login name, and it is said by which: an id comes first', async () => {
  await foyer('migrate', utility)
  const database = openDatabase(env[`DB_${suffix}_URL`] ?? '')
  const [mine, other] = ['01932f5e-7c1a-7b3e-9d2f-0a1b2c3d4e5f', '01932f5e-7c1a-7b3e-9d2f-000000000000']
  await database.batch(
    [mine, other].flatMap((id, i) => [
      { sql: "INSERT INTO account (id, first_name, last_name, locale, created_at) VALUES (?, 'Paolo', 'Rossi', 'it', 0)", args: [id] },
      {
        sql: "INSERT INTO identifier (value, account_id, kind, display, verified_at) VALUES (?, ?, 'email', ?, 0)",
        args: [`paolo${i}@example.com`, id, `paolo${i}@example.com`],
      },
    ]),
    'write',
  )
  const named = "INSERT INTO identifier (value, account_id, kind, display, verified_at) VALUES (?, ?, 'login', ?, 0)"
  // Of before such names were refused.
  await database.execute({ sql: named, args: [mine, other, mine] })
  await database.execute({ sql: named, args: ['paolo.r', mine, 'Paolo.R'] })
  database.close()
  for (const [typed, readAs, id] of [
    [mine, "an account's id", mine],
    ['Paolo1@example.com', "an account's e-mail address", other],
    ['PAOLO.R', "an account's login name", mine],
  ] as const) {
    const said = `${typed} was read as ${readAs}: ${id}.\n`
    expect(await foyer('unlock', utility, typed)).toMatchObject({ code: 0, err: said })
    expect(await foyer('factors', utility, typed)).toMatchObject({ code: 0, err: said })
    const audit = await foyer('audit', utility, '--account', typed)
    expect(audit).toMatchObject({ code: 0, err: said })
    expect(audit.out).toContain(`\toperator\taccount.unlocked\t${id}\t`)
  }
})

test('what somebody else wrote is printed on its own line, whatever signs are in it', async () => {
  await foyer('migrate', utility)
  const database = openDatabase(env[`DB_${suffix}_URL`] ?? '')
  await database.batch(
    [
      "INSERT INTO account (id, first_name, last_name, locale, created_at) VALUES ('a', 'Paolo', 'Rossi', 'it', 0)",
      "INSERT INTO identifier (value, account_id, kind, display, verified_at) VALUES ('paolo@example.com', 'a', 'email', 'Paolo@example.com', 0)",
      {
        sql: "INSERT INTO factor (id, account_id, kind, target, name, verified_at) VALUES ('f', 'a', 'totp', 'f', ?, 0)",
        args: ['\u001b]0;owned\u0007Phone\ttotp\n\u202eNone\u009b2J'],
      },
      {
        sql: "INSERT INTO audit (id, at, actor, action, account_id, detail) VALUES ('1', 0, 'a', 'factor.added', 'a', ?)",
        args: ['\u001b[2J\u2028\u202e'],
      },
    ],
    'write',
  )
  database.close()
  const name = String.raw`\u{1b}]0;owned\u{7}Phone\u{9}totp\u{a}\u{202e}None\u{9b}2J`
  expect((await foyer('factors', utility, 'paolo@example.com')).out).toBe(`totp\t${name}\n`)
  expect((await foyer('audit', utility)).out).toContain(String.raw`a	factor.added	a	-	\u{1b}[2J\u{2028}\u{202e}`)
  const typed = `nowhere\u001b[31m\u202e`
  expect((await foyer('migrate', typed)).err).toMatch(/^There is no utility nowhere\\u\{1b\}\[31m\\u\{202e\}\. /)
  expect((await foyer(typed)).err).not.toMatch(/[^\P{C}\n]/u)
})

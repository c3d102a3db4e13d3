import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IMPORT_COLUMNS, type ImportFile } from '@foyer/contract/imports'
import { importExport } from '@foyer/edge-api/import/import-export'
import { directorySource } from '@foyer/edge-api/import/source'
import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import type { Demo } from './demo.ts'

/** An invented customer with a paper contract and bills at home. */
export interface Person {
  email: string
  firstName: string
  lastName: string
  password: string
  /** A mobile of a country that SMS go to, as one types it. */
  phone: string
  /** The same, as a gateway gets it. */
  phoneE164: string
  reference: string
  edl: string
  contract: string
  activationCode: string
  /** `YYYY-MM-DD` */
  birthDate: string
  /** Of the newest invoice, as printed. */
  invoice: string
  amount: string
}

const NAMES: readonly [first: string, last: string][] = [
  ['Nadia', 'Castelli'],
  ['Hugo', 'Lambert'],
  ['Inès', 'Rossi'],
  ['Théo', 'Giraud'],
  ['Chiara', 'Conti'],
  ['Louis', 'Marchetti'],
]

let count = 0

/** A person who is new in this run, with references of their own. */
export function invent(): Person {
  const n = ++count
  const [firstName, lastName] = NAMES[n % NAMES.length] ?? ['Nadia', 'Castelli']
  const digits = String(1_000 + n)
  return {
    email: `client${n}@exemple.test`,
    firstName,
    lastName,
    password: `Quai-des-Lauriers-${digits}`,
    phone: `06 00 00 ${digits.slice(0, 2)} ${digits.slice(2)}`,
    phoneE164: `+3360000${digits}`,
    reference: `400 ${String(n).padStart(3, '0')} 11`,
    edl: `0700 ${String(n).padStart(4, '0')} 22`,
    contract: `C-4000-${digits}`,
    activationCode: `8830 416 ${String(n).padStart(3, '0')}`,
    birthDate: `19${60 + (n % 30)}-04-${String(10 + (n % 18))}`,
    invoice: `C-4000-${digits}-N`,
    amount: '62,40 \u20ac',
  }
}

/** The same, with references as other utilities print them. */
const PRINTED: Record<string, (n: string) => Partial<Person>> = {
  engie: (n) => ({ reference: `2104 ${n} 556` }),
  geg: (n) => ({ contract: `38 204 ${n}`, invoice: `F26-771 ${n}` }),
}

/** A person with papers of this utility. */
export function inventFor(utility: string): Person {
  const person = invent()
  return { ...person, ...PRINTED[utility]?.(String(count).padStart(3, '0')) }
}

export interface ImportOptions {
  /** Whether the utility knows their e-mail address, for activation links. */
  isReachable?: boolean
  invoices?: number
  /** All contracts have ended. */
  isFormer?: boolean
  /** Theirs, or their company's: then the person is its designated administrator. */
  audience?: 'individual' | 'professional'
}

export const companyOf = ({ lastName, contract }: Person): string => `Ateliers ${lastName} ${contract.slice(-2)} SARL`

/** Brings people into the billing data, through the real importer. */
export async function bringIn(
  { folder, utility }: Pick<Demo, 'folder' | 'utility'>,
  people: readonly Person[],
  { isReachable = false, invoices = 3, isFormer = false, audience = 'individual' }: ImportOptions = {},
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'foyer-export-'))
  const database = openDatabase(join(folder, `${utility}.db`))
  try {
    await writeFile(join(directory, 'export.json'), JSON.stringify({ exportedAt: new Date(Date.now() + ++count).toISOString(), format: 1 }))
    const rows: Record<ImportFile, Record<string, string | number>[]> = {
      'customers.csv': [],
      'contracts.csv': [],
      'invoices.csv': [],
      'invoice-lines.csv': [],
    }
    for (const person of people) add(rows, person, { isReachable, invoices, isFormer, audience })
    for (const [file, lines] of Object.entries(rows)) await writeFile(join(directory, file), csv(file as ImportFile, lines))
    const refused: unknown[] = []
    const ports = { now: Date.now, random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)) }
    await importExport({ database, source: directorySource(directory), ports, onError: (error) => refused.push(error) })
    if (refused.length > 0) throw new Error(JSON.stringify(refused))
  } finally {
    database.close()
    await rm(directory, { recursive: true })
  }
}

function add(
  rows: Record<ImportFile, Record<string, string | number>[]>,
  person: Person,
  { isReachable, invoices, isFormer, audience }: Required<ImportOptions>,
): void {
  const { reference, edl, contract, firstName, lastName, email } = person
  const address = '12 quai des Lauriers'
  rows['customers.csv'].push({
    reference,
    audience,
    ...(audience === 'professional' ? { name: companyOf(person) } : { name: `${firstName} ${lastName}`, firstName, lastName }),
    email: isReachable ? email : '',
    locale: 'fr',
    birthDate: person.birthDate,
    activationCode: person.activationCode,
  })
  rows['contracts.csv'].push({
    reference: contract,
    customer: reference,
    label: 'Appartement',
    status: isFormer ? 'ended' : 'active',
    from: '2023-01-01',
    ...(isFormer ? { to: '2025-06-30' } : {}),
    deliveryPoint: edl,
    deliveryPointLabel: 'Appartement',
    energy: 'electricity',
    address,
    postcode: '98000',
    deliveryFrom: '2023-01-01',
  })
  for (let month = 0; month < invoices; month++) addInvoice(rows, person, month, month === invoices - 1)
}

function addInvoice(
  rows: Record<ImportFile, Record<string, string | number>[]>,
  { reference, contract, invoice }: Person,
  month: number,
  isNewest: boolean,
): void {
  const day = (offset: number) => new Date(Date.UTC(2023, month, 10 + offset)).toISOString().slice(0, 10)
  const number = isNewest ? invoice : `${contract}-${String(month).padStart(3, '0')}`
  const totalCents = 6_000 + month * 120
  rows['invoices.csv'].push({
    number,
    customer: reference,
    contracts: contract,
    issuedOn: day(0),
    dueOn: day(21),
    paidOn: day(18),
    periodFrom: day(-40),
    periodTo: day(-10),
    totalCents,
    paidCents: totalCents,
    netCents: totalCents / 1.2,
    status: 'issued',
    reading: 'real',
    readingOn: day(-10),
  })
  rows['invoice-lines.csv'].push({
    invoice: number,
    position: 1,
    contract,
    text: 'Consommation',
    quantity: '400',
    unit: 'kWh',
    unitPrice: '0.15',
    vatBasisPoints: 2000,
    amountCents: totalCents / 1.2,
  })
}

const csv = (file: ImportFile, rows: readonly Record<string, string | number>[]): string => {
  const columns = IMPORT_COLUMNS[file]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => `${cells.join(',')}\n`).join('')
}

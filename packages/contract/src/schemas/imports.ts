import * as z from 'zod/mini'
import type { ImportFile } from '../imports.ts'
import { isEmail, normalizeEmail } from '../rules/emails.ts'
import { normalizeReference } from '../rules/references.ts'
import { cleanName, withoutInvisible } from '../rules/text.ts'

/** Rows of a billing export: every cell is text, an empty one is nothing. Reasons are read by the operator. */

const CONTROL = /\p{Cc}/u

const isNothing = (cell: string): boolean => cell.trim() === '' || (!CONTROL.test(cell) && withoutInvisible(cell).trim() === '')

/** Invisible signs that were pasted along are dropped; control characters say that a file is broken. */
const text = (max: number) =>
  z.string().check(
    z.trim(),
    z.refine((value) => !isNothing(value), 'is empty'),
    z.maxLength(max, `is longer than ${max} characters`),
    z.refine((value) => !value.includes('\uFFFD'), 'holds bytes that are not UTF-8'),
    z.refine((value) => !CONTROL.test(value), 'holds control characters'),
    z.overwrite((value) => withoutInvisible(value).trim()),
  )

const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' && isNothing(value) ? null : value)),
    z.nullable(schema),
  )

const date = z.iso.date('is not a date (YYYY-MM-DD)')
const cents = z.pipe(z.string().check(z.regex(/^-?\d{1,12}$/, 'is not a whole number of cents')), z.transform(Number))
const decimal = z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,9})?$/, 'is not a decimal number with a point'))
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, `is not one of ${values.join(', ')}`)

/** As written, and as compared. */
const reference = z
  .pipe(
    text(64),
    z.transform((display) => ({ display, reference: normalizeReference(display) })),
  )
  .check(z.refine(({ reference }) => reference !== '', 'holds no letter or digit'))

const references = z.pipe(
  z.string().check(z.maxLength(2000, 'is longer than 2000 characters')),
  z.transform((list) => [
    ...new Set(
      withoutInvisible(list)
        .split(';')
        .map(normalizeReference)
        .filter((entry) => entry !== ''),
    ),
  ]),
)

const email = z.pipe(text(254), z.transform(normalizeEmail)).check(z.refine(isEmail, 'is not an e-mail address'))

const isInOrder = (from: string | null, to: string | null) => from === null || to === null || from <= to

const customer = z.object({
  reference,
  audience: oneOf(['individual', 'professional']),
  name: text(200),
  firstName: optional(text(100)),
  lastName: optional(text(100)),
  email: optional(email),
  phone: optional(z.string().check(z.overwrite(cleanName), z.regex(/^\+?[\d\s().-]{6,32}$/, 'is not a phone number'))),
  locale: optional(z.string().check(z.trim(), z.regex(/^[a-z]{2}$/, 'is not a two-letter language'))),
  birthDate: optional(date),
  activationCode: optional(
    z.pipe(
      text(64),
      z.transform((typed) => normalizeReference(typed) || null),
    ),
  ),
  postalAddress: optional(text(500)),
})

const contract = z
  .object({
    reference,
    customer: reference,
    label: text(200),
    status: oneOf(['active', 'ended']),
    from: date,
    to: optional(date),
    deliveryPoint: optional(reference),
    deliveryPointLabel: optional(text(200)),
    energy: optional(oneOf(['electricity', 'gas', 'water', 'heat', 'cooling', 'charging'])),
    address: optional(text(500)),
    postcode: optional(text(20)),
    deliveryFrom: optional(date),
    deliveryTo: optional(date),
  })
  .check(
    z.refine((row) => isInOrder(row.from, row.to), { path: ['to'], error: 'comes before `from`' }),
    z.refine((row) => isInOrder(row.deliveryFrom ?? row.from, row.deliveryTo), {
      path: ['deliveryTo'],
      error: 'comes before `deliveryFrom`',
    }),
    z.refine((row) => row.deliveryPoint === null || row.energy !== null, { path: ['energy'], error: 'is empty beside a delivery point' }),
    z.refine((row) => row.deliveryPoint === null || row.address !== null, { path: ['address'], error: 'is empty beside a delivery point' }),
  )

const invoice = z
  .object({
    number: text(64),
    customer: reference,
    contracts: references,
    issuedOn: date,
    dueOn: optional(date),
    paidOn: optional(date),
    periodFrom: optional(date),
    periodTo: optional(date),
    totalCents: cents,
    paidCents: cents,
    netCents: cents,
    status: oneOf(['issued', 'cancelled', 'replaced']),
    replacedBy: optional(text(64)),
    reading: optional(oneOf(['real', 'estimated'])),
    readingOn: optional(date),
  })
  .check(z.refine((row) => isInOrder(row.periodFrom, row.periodTo), { path: ['periodTo'], error: 'comes before `periodFrom`' }))

const line = z.object({
  invoice: text(64),
  position: z.pipe(z.string().check(z.regex(/^\d{1,6}$/, 'is not a whole number')), z.transform(Number)),
  contract: optional(reference),
  text: text(500),
  detail: optional(text(500)),
  quantity: optional(decimal),
  unit: optional(text(20)),
  unitPrice: optional(decimal),
  vatBasisPoints: z.pipe(z.string().check(z.regex(/^\d{1,5}$/, 'is not a whole number of basis points')), z.transform(Number)),
  amountCents: cents,
})

/** One row of each file, header names as keys. */
export const IMPORT_ROWS = {
  'customers.csv': customer,
  'contracts.csv': contract,
  'invoices.csv': invoice,
  'invoice-lines.csv': line,
} as const satisfies Record<ImportFile, z.ZodMiniType>

export type CustomerRow = z.infer<typeof customer>
export type ContractRow = z.infer<typeof contract>
export type InvoiceRow = z.infer<typeof invoice>
export type InvoiceLineRow = z.infer<typeof line>

/** `export.json`. */
export const EXPORT_MANIFEST = z.object({
  exportedAt: z.iso.datetime({ offset: true, error: '`exportedAt` is not a time like 2026-11-01T03:00:00Z' }),
  format: z.number('`format` is not a number'),
})

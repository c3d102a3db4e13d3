import type { Balance, Contract, CustomerAccess, Invoice, InvoicePage, InvoiceSummary, Session } from '@foyer/contract/resources'

const contract = (id: string, label: string, customer = 'customer-1'): Contract => ({
  id,
  reference: `C-${id}`,
  customer,
  label,
  status: 'active',
  from: '2022-11-01',
  to: null,
  deliveryPoints: [],
})

const customer = (id: string, name: string): CustomerAccess => ({ id, reference: id, name, audience: 'individual', role: 'owner' })

export const flat = contract('flat', 'Appartement 4B')
export const box = contract('box', 'Box 12')
export const contracts = [flat, box]
export const claire = customer('customer-1', 'Claire Martin')
export const agency = customer('customer-2', 'Agence des Tamaris')

export const session = (customers: readonly CustomerAccess[] = [claire]): Session => ({
  account: { id: 'account-1', email: 'claire.martin@example.mc', firstName: 'Claire', lastName: 'Martin', locale: 'fr' },
  customers,
  idleExpiresAt: '2026-11-21T18:00:00Z',
  expiresAt: '2026-11-22T05:00:00Z',
  raised: [],
})

const summary = (
  number: string,
  of: Contract,
  issuedOn: string,
  totalCents: number,
  more: Partial<InvoiceSummary> = {},
): InvoiceSummary => ({
  id: `i-${number}`,
  number,
  customer: of.customer,
  contracts: [{ id: of.id, reference: of.reference, label: of.label }],
  issuedOn,
  dueOn: null,
  paidOn: null,
  periodFrom: '2026-09-01',
  periodTo: '2026-10-31',
  totalCents,
  dueCents: 0,
  currency: 'EUR',
  status: 'paid',
  replacedBy: null,
  ...more,
})

/** One of every status, newest first. */
export const invoices: readonly InvoiceSummary[] = [
  summary('2026-118407', flat, '2026-11-03', 18994, { status: 'due', dueOn: '2026-11-24', dueCents: 18994 }),
  summary('2026-104882', box, '2026-10-05', 2436, { status: 'overdue', dueOn: '2026-10-26', dueCents: 2436 }),
  summary('2026-098120', box, '2026-09-12', 4200, { status: 'partly-paid', dueOn: '2026-12-01', dueCents: 1200 }),
  summary('2026-091530', flat, '2026-09-03', 16218, { paidOn: '2026-09-21' }),
  summary('2026-078214', box, '2026-08-05', -2208, { paidOn: '2026-08-20' }),
  summary('2026-065009', flat, '2026-07-03', 14802, { paidOn: '2026-07-18' }),
  summary('2026-041120', flat, '2026-05-11', 15130, { paidOn: '2026-05-28' }),
  summary('2026-040377', flat, '2026-05-04', 17155, { status: 'replaced', replacedBy: { number: '2026-041120', issuedOn: '2026-05-11' } }),
  summary('2026-021009', flat, '2026-03-01', 15512, { status: 'cancelled' }),
  summary('2025-118002', flat, '2025-11-03', 13380, { paidOn: '2025-11-18' }),
]

/** `count` paid invoices, a month older each. */
export const older = (count: number): InvoiceSummary[] =>
  Array(count)
    .fill(0)
    .map((_, at) =>
      summary(`2024-${100000 - at}`, flat, `2024-${String(12 - (at % 12)).padStart(2, '0')}-03`, 12000 + at * 111, {
        paidOn: '2024-12-18',
      }),
    )

export const balance: Balance = { dueCents: 22630, overdueCents: 2436, nextDueOn: '2026-11-24' }

export const page = (more: Partial<InvoicePage> = {}): InvoicePage => ({ items: invoices, next: 'older', balance, ...more })

export const details = (of: InvoiceSummary): Invoice => ({
  ...of,
  deliveryPoints: [{ reference: '0644 1820 39', energy: 'electricity', label: 'Appartement 4B', address: '14 rue du Rocher Bleu' }],
  reading: 'real',
  readingOn: '2026-10-31',
  netCents: 15828,
  vat: [{ basisPoints: 2000, cents: 3166 }],
  lines: [
    {
      text: 'Abonnement',
      detail: '9 kVA, deux mois',
      quantity: '2',
      unit: null,
      unitPrice: '13.90',
      vatBasisPoints: 2000,
      amountCents: 2780,
      contract: 'flat',
    },
    {
      text: 'Heures pleines',
      detail: 'relevé réel',
      quantity: '412',
      unit: 'kWh',
      unitPrice: '0.1894',
      vatBasisPoints: 2000,
      amountCents: 7803,
      contract: 'flat',
    },
    {
      text: 'Heures creuses',
      detail: 'relevé réel',
      quantity: '268',
      unit: 'kWh',
      unitPrice: '0.1437',
      vatBasisPoints: 2000,
      amountCents: 3851,
      contract: 'flat',
    },
    {
      text: 'Contribution au service public',
      detail: null,
      quantity: '680',
      unit: 'kWh',
      unitPrice: '0.0205',
      vatBasisPoints: 2000,
      amountCents: 1394,
      contract: 'flat',
    },
  ],
})

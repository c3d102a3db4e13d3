/** What the invoice queries select as JSON, before the rules make answers of it. */
export interface InvoiceRecord {
  id: string
  number: string
  customer: string
  issuedOn: string
  dueOn: string | null
  paidOn: string | null
  periodFrom: string | null
  periodTo: string | null
  totalCents: number
  paidCents: number
  status: 'issued' | 'cancelled' | 'replaced'
  replacedBy: { number: string; issuedOn: string } | null
  contracts: readonly { id: string; reference: string; label: string }[]
}

export interface InvoiceDetailRecord extends InvoiceRecord {
  netCents: number
  reading: 'real' | 'estimated' | null
  readingOn: string | null
  deliveryPoints: readonly { reference: string; energy: string; label: string; address: string }[]
  lines: readonly {
    text: string
    detail: string | null
    quantity: string | null
    unit: string | null
    unitPrice: string | null
    vatBasisPoints: number
    amountCents: number
    contract: string | null
  }[]
}

export interface BalanceRecord {
  dueCents: number | null
  overdueCents: number | null
  nextDueOn: string | null
}

/** Invoices of `?1` whose row in the database is of this export, not of a newer one. */
const WRITTEN = `json_each(?1) j JOIN invoice ON invoice.number = j.value ->> 'number' AND invoice.exported_at = CAST(?2 AS INTEGER)`

/** `?1` is a JSON array of invoices with their `contracts` and `lines`, `?2` the time of their export. */
export const WRITE_INVOICES: readonly string[] = [
  `INSERT INTO invoice (id, number, customer_id, issued_on, due_on, paid_on, period_from, period_to, total_cents, paid_cents, net_cents, status, replaced_by,
     reading, reading_on, exported_at)
   SELECT value ->> 'id', value ->> 'number', (SELECT id FROM customer WHERE reference = value ->> 'customer'), value ->> 'issuedOn', value ->> 'dueOn',
     value ->> 'paidOn', value ->> 'periodFrom', value ->> 'periodTo', value ->> 'totalCents', value ->> 'paidCents', value ->> 'netCents',
     value ->> 'status', value ->> 'replacedBy', value ->> 'reading', value ->> 'readingOn', CAST(?2 AS INTEGER)
   FROM json_each(?1) WHERE true
   ON CONFLICT (number) DO UPDATE SET
     customer_id = excluded.customer_id, issued_on = excluded.issued_on, due_on = excluded.due_on, paid_on = excluded.paid_on,
     period_from = excluded.period_from, period_to = excluded.period_to, total_cents = excluded.total_cents, paid_cents = excluded.paid_cents,
     net_cents = excluded.net_cents, status = excluded.status, replaced_by = excluded.replaced_by, reading = excluded.reading,
     reading_on = excluded.reading_on, exported_at = excluded.exported_at
   WHERE excluded.exported_at >= invoice.exported_at`,

  `DELETE FROM invoice_contract WHERE invoice_id IN (SELECT invoice.id FROM ${WRITTEN})`,

  `INSERT INTO invoice_contract (invoice_id, contract_id, issued_on)
   SELECT invoice.id, contract.id, invoice.issued_on FROM ${WRITTEN}, json_each(j.value, '$.contracts') r
   JOIN contract ON contract.reference = r.value AND +contract.customer_id = invoice.customer_id`,

  // An export without lines for an invoice says nothing of them.
  `DELETE FROM invoice_line WHERE invoice_id IN (SELECT invoice.id FROM ${WRITTEN} WHERE json_array_length(j.value, '$.lines') > 0)`,

  `INSERT INTO invoice_line (invoice_id, position, contract_id, text, detail, quantity, unit, unit_price, vat_basis_points, amount_cents)
   SELECT invoice.id, l.value ->> 'position', (SELECT id FROM contract WHERE reference = l.value ->> 'contract'), l.value ->> 'text', l.value ->> 'detail',
     l.value ->> 'quantity', l.value ->> 'unit', l.value ->> 'unitPrice', l.value ->> 'vatBasisPoints', l.value ->> 'amountCents'
   FROM ${WRITTEN}, json_each(j.value, '$.lines') l`,
]

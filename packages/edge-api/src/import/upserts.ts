/** `?1` is a JSON array of customers, `?2` the time of their export. */
export const WRITE_CUSTOMERS: readonly string[] = [
  `INSERT INTO customer (id, reference, display_reference, audience, name, first_name, last_name, email, phone, locale, birth_date, activation_code, postal_address, exported_at)
   SELECT value ->> 'id', value ->> 'reference', value ->> 'display', value ->> 'audience', value ->> 'name', value ->> 'firstName', value ->> 'lastName',
     value ->> 'email', value ->> 'phone', value ->> 'locale', value ->> 'birthDate', value ->> 'activationCode', value ->> 'postalAddress', CAST(?2 AS INTEGER)
   FROM json_each(?1) WHERE true
   ON CONFLICT (reference) DO UPDATE SET
     display_reference = excluded.display_reference, audience = excluded.audience, name = excluded.name, first_name = excluded.first_name,
     last_name = excluded.last_name, email = excluded.email, phone = excluded.phone, locale = excluded.locale, birth_date = excluded.birth_date,
     activation_code = excluded.activation_code, postal_address = excluded.postal_address, exported_at = excluded.exported_at
   WHERE excluded.exported_at >= customer.exported_at`,
]

/** Contracts of `?1` whose row in the database is of this export, not of a newer one. */
const WRITTEN_CONTRACTS = `json_each(?1) j JOIN contract ON contract.reference = j.value ->> 'reference' AND contract.exported_at = CAST(?2 AS INTEGER)`

/** `?1` is a JSON array of contracts with their `points`, `?2` the time of their export. */
export const WRITE_CONTRACTS: readonly string[] = [
  `INSERT INTO contract (id, reference, display_reference, customer_id, label, status, from_date, to_date, exported_at)
   SELECT value ->> 'id', value ->> 'reference', value ->> 'display', (SELECT id FROM customer WHERE reference = value ->> 'customer'),
     value ->> 'label', value ->> 'status', value ->> 'from', value ->> 'to', CAST(?2 AS INTEGER)
   FROM json_each(?1) WHERE true
   ON CONFLICT (reference) DO UPDATE SET
     display_reference = excluded.display_reference, customer_id = excluded.customer_id, label = excluded.label, status = excluded.status,
     from_date = excluded.from_date, to_date = excluded.to_date, exported_at = excluded.exported_at
   WHERE excluded.exported_at >= contract.exported_at`,

  `INSERT INTO delivery_point (id, reference, display_reference, energy, label, address, postcode, exported_at)
   SELECT p.value ->> 'id', p.value ->> 'reference', p.value ->> 'display', p.value ->> 'energy', p.value ->> 'label', p.value ->> 'address',
     p.value ->> 'postcode', CAST(?2 AS INTEGER)
   FROM json_each(?1) j, json_each(j.value, '$.points') p WHERE true
   ON CONFLICT (reference) DO UPDATE SET
     display_reference = excluded.display_reference, energy = excluded.energy, label = excluded.label, address = excluded.address,
     postcode = excluded.postcode, exported_at = excluded.exported_at
   WHERE excluded.exported_at >= delivery_point.exported_at`,

  // The rows of a contract say all of its delivery points; a contract without one says nothing of them.
  `DELETE FROM contract_delivery_point WHERE contract_id IN (SELECT contract.id FROM ${WRITTEN_CONTRACTS} WHERE json_array_length(j.value, '$.points') > 0)`,

  `INSERT INTO contract_delivery_point (contract_id, delivery_point_id, from_date, to_date)
   SELECT contract.id, delivery_point.id, p.value ->> 'from', p.value ->> 'to'
   FROM ${WRITTEN_CONTRACTS}, json_each(j.value, '$.points') p JOIN delivery_point ON delivery_point.reference = p.value ->> 'reference'
   WHERE true ON CONFLICT DO UPDATE SET to_date = excluded.to_date`,
]

/** Invoices of `?1` whose row in the database is of this export, not of a newer one. */
const WRITTEN_INVOICES = `json_each(?1) j JOIN invoice ON invoice.number = j.value ->> 'number' AND invoice.exported_at = CAST(?2 AS INTEGER)`

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

  `DELETE FROM invoice_contract WHERE invoice_id IN (SELECT invoice.id FROM ${WRITTEN_INVOICES})`,

  `INSERT INTO invoice_contract (invoice_id, contract_id, issued_on)
   SELECT invoice.id, contract.id, invoice.issued_on FROM ${WRITTEN_INVOICES}, json_each(j.value, '$.contracts') r
   JOIN contract ON contract.reference = r.value AND +contract.customer_id = invoice.customer_id`,

  // An export without lines for an invoice says nothing of them.
  `DELETE FROM invoice_line WHERE invoice_id IN (SELECT invoice.id FROM ${WRITTEN_INVOICES} WHERE json_array_length(j.value, '$.lines') > 0)`,

  `INSERT INTO invoice_line (invoice_id, position, contract_id, text, detail, quantity, unit, unit_price, vat_basis_points, amount_cents)
   SELECT invoice.id, l.value ->> 'position', (SELECT id FROM contract WHERE reference = l.value ->> 'contract'), l.value ->> 'text', l.value ->> 'detail',
     l.value ->> 'quantity', l.value ->> 'unit', l.value ->> 'unitPrice', l.value ->> 'vatBasisPoints', l.value ->> 'amountCents'
   FROM ${WRITTEN_INVOICES}, json_each(j.value, '$.lines') l`,
]

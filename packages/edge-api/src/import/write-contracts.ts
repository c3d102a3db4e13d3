/** Contracts of `?1` whose row in the database is of this export, not of a newer one. */
const WRITTEN = `json_each(?1) j JOIN contract ON contract.reference = j.value ->> 'reference' AND contract.exported_at = CAST(?2 AS INTEGER)`

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
  `DELETE FROM contract_delivery_point WHERE contract_id IN (SELECT contract.id FROM ${WRITTEN} WHERE json_array_length(j.value, '$.points') > 0)`,

  `INSERT INTO contract_delivery_point (contract_id, delivery_point_id, from_date, to_date)
   SELECT contract.id, delivery_point.id, p.value ->> 'from', p.value ->> 'to'
   FROM ${WRITTEN}, json_each(j.value, '$.points') p JOIN delivery_point ON delivery_point.reference = p.value ->> 'reference'
   WHERE true ON CONFLICT DO UPDATE SET to_date = excluded.to_date`,
]

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

/**
 * Expressions over `visitor.account_id`. Parameters: ?4 customer or NULL, ?5 and ?6 the position behind which the page
 * begins, ?7 how many rows, ?8 contract, ?9 today.
 */

/** Invoice `i` as JSON. The invoice that replaces it is named only if it is the same customer's. */
const RECORD = `
  'id', i.id, 'number', i.number, 'customer', i.customer_id, 'issuedOn', i.issued_on, 'dueOn', i.due_on, 'paidOn', i.paid_on,
  'periodFrom', i.period_from, 'periodTo', i.period_to, 'totalCents', i.total_cents, 'paidCents', i.paid_cents, 'status', i.status,
  'replacedBy', CASE WHEN i.replaced_by IS NOT NULL THEN (
    SELECT json_object('number', r.number, 'issuedOn', r.issued_on) FROM invoice r WHERE r.number = i.replaced_by AND r.customer_id = i.customer_id) END,
  'contracts', (
    SELECT json_group_array(json_object('id', c.id, 'reference', c.display_reference, 'label', c.label))
    FROM invoice_contract ic JOIN contract c ON c.id = ic.contract_id WHERE ic.invoice_id = i.id)`

/** Access `a` of the visitor, to one customer or all. */
const ACCESS = 'a.account_id = visitor.account_id AND (?4 IS NULL OR a.customer_id = ?4)'

/** A contract that access `a` reaches. */
const IN_SCOPE = (contract: string) =>
  `EXISTS (SELECT 1 FROM access_contract s WHERE s.account_id = a.account_id AND s.contract_id = ${contract} AND s.customer_id = a.customer_id)`

/** A scoped role sees an invoice when every contract on it is in its scope: a total would tell of the others. */
const VISIBLE = (invoice: string) => `(a.is_scoped = 0 OR (
  EXISTS (SELECT 1 FROM invoice_contract v WHERE v.invoice_id = ${invoice})
  AND NOT EXISTS (SELECT 1 FROM invoice_contract v WHERE v.invoice_id = ${invoice} AND NOT ${IN_SCOPE('v.contract_id')})))`

/** The newest invoices of one contract, of access `a`, read off the index from the position on. */
const NEWEST_OF_CONTRACT = (contract: string) => `
  SELECT n.invoice_id FROM invoice_contract n
  WHERE n.contract_id = ${contract} AND (n.issued_on, n.invoice_id) < (?5, ?6)
    AND (SELECT o.customer_id FROM invoice o WHERE o.id = n.invoice_id) = a.customer_id AND ${VISIBLE('n.invoice_id')}
  ORDER BY n.issued_on DESC, n.invoice_id DESC LIMIT ?7`

/** The newest invoices of one customer, as row numbers: what leads from the index to the row most directly. */
const NEWEST_OF_CUSTOMER = `
  SELECT n.rowid FROM invoice n WHERE n.customer_id = a.customer_id AND (n.issued_on, n.id) < (?5, ?6)
  ORDER BY n.issued_on DESC, n.id DESC LIMIT ?7`

/** Joined as text: `json_group_array` would parse every record again. */
const page = (from: string) => `(SELECT '[' || coalesce(group_concat(record), '') || ']' FROM (
  SELECT json_object(${RECORD}) AS record FROM ${from} ORDER BY i.issued_on DESC, i.id DESC LIMIT ?7))`

/**
 * The newest of every customer (of every contract, where a role is scoped), then the newest of those: what it costs
 * depends on how many there are of them, not on how many invoices they have.
 */
export const pageOfAccount = page(`(
    SELECT i.rowid AS place FROM access a CROSS JOIN invoice i ON i.rowid IN (${NEWEST_OF_CUSTOMER}) WHERE ${ACCESS} AND a.is_scoped = 0
    UNION
    SELECT i.rowid FROM access a CROSS JOIN access_contract ac ON ac.account_id = a.account_id AND ac.customer_id = a.customer_id
    CROSS JOIN invoice i ON i.id IN (${NEWEST_OF_CONTRACT('ac.contract_id')}) WHERE ${ACCESS} AND a.is_scoped = 1
  ) AS newest JOIN invoice i ON i.rowid = newest.place`)

/** One way along the contract's index, whichever customer of the account an invoice belongs to; each is looked up by its id once. */
export const pageOfContract = page(`invoice i WHERE i.rowid IN (
    SELECT o.rowid FROM invoice_contract n CROSS JOIN invoice o ON o.id = n.invoice_id CROSS JOIN access a ON a.customer_id = o.customer_id
    WHERE ${ACCESS} AND n.contract_id = ?8 AND (n.issued_on, n.invoice_id) < (?5, ?6) AND ${VISIBLE('n.invoice_id')}
    ORDER BY n.issued_on DESC, n.invoice_id DESC LIMIT ?7)`)

const sums = (from: string) => `(
  SELECT json_object('dueCents', sum(i.total_cents - i.paid_cents), 'overdueCents', sum(CASE WHEN i.due_on < ?9 THEN i.total_cents - i.paid_cents END),
    'nextDueOn', min(CASE WHEN i.due_on >= ?9 THEN i.due_on END))
  FROM ${from} WHERE ${ACCESS} AND i.status = 'issued' AND i.paid_cents < i.total_cents AND ${VISIBLE('i.id')})`

const OPEN = 'access a CROSS JOIN invoice i INDEXED BY invoice_open ON i.customer_id = a.customer_id'

export const openInvoicesOfAccount = sums(OPEN)
export const openInvoicesOfContract = sums(
  `${OPEN} AND EXISTS (SELECT 1 FROM invoice_contract x WHERE x.invoice_id = i.id AND x.contract_id = ?8)`,
)

/** Delivery points of the contracts on invoice `i`, as they were in its period. */
const DELIVERY_POINTS = `(
  SELECT json_group_array(json_object('reference', p.display_reference, 'energy', p.energy, 'label', p.label, 'address', p.address))
  FROM invoice_contract ic JOIN contract_delivery_point cp ON cp.contract_id = ic.contract_id JOIN delivery_point p ON p.id = cp.delivery_point_id
  WHERE ic.invoice_id = i.id AND cp.from_date <= coalesce(i.period_to, i.issued_on) AND (cp.to_date IS NULL OR cp.to_date >= coalesce(i.period_from, i.issued_on)))`

const LINES = `(
  SELECT json_group_array(json_object('text', l.text, 'detail', l.detail, 'quantity', l.quantity, 'unit', l.unit, 'unitPrice', l.unit_price,
    'vatBasisPoints', l.vat_basis_points, 'amountCents', l.amount_cents, 'contract', l.contract_id) ORDER BY l.position)
  FROM invoice_line l WHERE l.invoice_id = i.id)`

/** One invoice with its lines; ?4 is its id. */
export const detailSql = `(
  SELECT json_object(${RECORD}, 'netCents', i.net_cents, 'reading', i.reading, 'readingOn', i.reading_on, 'deliveryPoints', ${DELIVERY_POINTS}, 'lines', ${LINES})
  FROM invoice i JOIN access a ON a.customer_id = i.customer_id AND a.account_id = visitor.account_id WHERE i.id = ?4 AND ${VISIBLE('i.id')})`

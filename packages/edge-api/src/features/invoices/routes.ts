import type { InvoicePage } from '@foyer/contract/resources'
import { INVOICES_QUERY } from '@foyer/contract/schemas/invoices'
import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { validate } from '../../platform/http/validate.ts'
import { localDate } from '../../platform/local-date.ts'
import type { Visit, VisitEnv } from '../../platform/visit.ts'
import { fromCursor, START, toCursor } from './cursor.ts'
import { readInvoice, readInvoices } from './queries.ts'
import { toBalance, toInvoice, toSummary } from './rules.ts'

/** `GET /invoices` and `GET /invoices/{id}`. */
export function invoiceRoutes() {
  return new Hono<VisitEnv>()
    .get(
      '/',
      openapi('Invoices, newest first, in keyset pages; the first brings the balance', 'InvoicePage'),
      validate('query', INVOICES_QUERY),
      async (c) => {
        const visit = c.get('visit')
        const query = c.req.valid('query')
        const { currency, today } = billing(visit)
        const isFirst = query.cursor === undefined
        const after = query.cursor === undefined ? START : fromCursor(query.cursor)
        const { records, balance } = await readInvoices(visit, query, after, isFirst, today)
        const items = records.slice(0, query.limit)
        const last = items.at(-1)
        const page: InvoicePage = {
          items: items.map((record) => toSummary(record, currency, today)),
          next: last && records.length > query.limit ? toCursor(last) : null,
          ...(balance ? { balance: toBalance(balance) } : {}),
        }
        return c.json(page)
      },
    )
    .get('/:id', openapi('An invoice with its lines', 'Invoice'), async (c) => {
      const visit = c.get('visit')
      const record = await readInvoice(visit, c.req.param('id'))
      if (!record) throw new ApiError('not-found')
      const { currency, today } = billing(visit)
      return c.json(toInvoice(record, currency, today))
    })
}

function billing({ deployment: { profile }, ports }: Visit) {
  return { currency: profile.currency, today: localDate(profile.timeZone, ports.now()) }
}

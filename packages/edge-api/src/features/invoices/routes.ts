import { INVOICES_QUERY } from '@foyer/contract/schemas/invoices'
import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { validate } from '../../platform/http/validate.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { readInvoice, readInvoices } from './queries.ts'

/** `GET /invoices` and `GET /invoices/{id}`. */
export function invoiceRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get(
      '/',
      openapi('Invoices, newest first, in keyset pages; the first brings the balance', 'InvoicePage'),
      validate('query', INVOICES_QUERY),
      async (c) => c.body(await readInvoices(c.get('visit'), c.req.valid('query')), 200, { 'Content-Type': 'application/json' }),
    )
    .get('/:id', openapi('An invoice with its lines', 'Invoice'), async (c) => {
      const invoice = await readInvoice(c.get('visit'), c.req.param('id'))
      if (!invoice) throw new ApiError('not-found')
      return c.json(invoice)
    })
}

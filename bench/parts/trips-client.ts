import { Browser, logIn } from '../../packages/edge-api/test/api/browser.ts'
import { ForeignClient } from '../../packages/edge-api/test/api/foreign-client.ts'
import type { World } from '../../packages/edge-api/test/api/world.ts'
import type { Row } from '../row.ts'

const ONE = { atMost: 1 }
/** Whom the letter about an access that reaches further goes to has to be known before it is written. */
const ALLOWING = { atMost: 2 }

/** A client: the decision, the tokens, and reads with a proof. `rows` gets one for every request to `counting`. */
export async function clientTrips(counting: World, email: string, rows: Row[]): Promise<Row[]> {
  const browser = await logIn(counting, email, new Browser(counting))
  const contracts: { items: { id: string }[] } = await (await browser.send('GET', '/contracts')).json()
  rows.length = 0
  const client = await ForeignClient.create(counting)
  await client.connect(
    { id: '', email, browser },
    contracts.items.map(({ id }) => id),
    { scope: 'session contracts:read invoices:read' },
  )
  const page: { items: { id: string }[] } = await (await client.get('/invoices?limit=3')).json()
  await client.get('/session')
  await client.get('/contracts')
  await client.get(`/invoices/${page.items[0]?.id}`)
  await client.refresh()
  await client.revoke()
  return rows
    .splice(0)
    .map((row) => ({ ...row, name: `${row.name}, a client`, limit: row.name.startsWith('POST /authorization') ? ALLOWING : ONE }))
}

import { createAuth } from '../better-auth/create-auth.ts'
import { CookieJar } from '../cookie-jar.ts'
import type { Row } from '../row.ts'
import type { TripMeter } from '../trip-meter.ts'

const BASE = 'http://localhost:3000'
const WHO = { email: 'jeanne@example.test', password: 'Tamaris-bleu-88', name: 'Jeanne Exemple' }
const NOTE = 'better-auth 1.7, drizzle'

/** The same login at better-auth: e-mail and password, a code by e-mail as the second factor. */
export async function betterAuthTrips(meter: TripMeter, url: string): Promise<Row[]> {
  const database = meter.connect(url)
  let code = ''
  const auth = createAuth({ database, baseURL: BASE, sendCode: (otp) => (code = otp) })
  const jar = new CookieJar()
  const rows: Row[] = []

  async function send(method: 'GET' | 'POST', path: string, body?: object): Promise<void> {
    const request = new Request(`${BASE}/api/auth${path}`, {
      method,
      headers: { Origin: BASE, 'Content-Type': 'application/json', Cookie: jar.header },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const { result, trips } = await meter.count(() => auth.handler(request))
    if (!result.ok) throw new Error(`better-auth ${path}: ${result.status} ${await result.text()}`)
    jar.keep(result)
    rows.push({ name: `better-auth ${method} ${path}`, value: trips, unit: 'trips', note: NOTE })
  }

  try {
    await send('POST', '/sign-up/email', WHO)
    await send('POST', '/two-factor/enable', { password: WHO.password })
    await database.execute('UPDATE user SET two_factor_enabled = 1, email_verified = 1')
    rows.length = 0
    jar.clear()
    await send('POST', '/sign-in/email', { email: WHO.email, password: WHO.password })
    await send('POST', '/two-factor/send-otp')
    await send('POST', '/two-factor/verify-otp', { code })
    const total = rows.reduce((sum, { value }) => sum + value, 0)
    await send('GET', '/get-session')
    return [...rows, { name: 'better-auth, a whole login with a code', value: total, unit: 'trips', note: NOTE }]
  } finally {
    database.close()
  }
}

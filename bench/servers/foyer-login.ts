import { base64url } from '@foyer/edge-api/platform/keys/keys'
import { CookieJar } from '../cookie-jar.ts'

const newKey = () => base64url(crypto.getRandomValues(new Uint8Array(16)))

/** Address and password, up to where a code was sent: two turns, of the next person each time. */
export function foyerLogin(api: string, page: string, people: readonly string[], password: string): () => Promise<void> {
  let next = 0
  return async () => {
    const email = people[next++ % people.length]
    const jar = new CookieJar()
    const post = async (path: string, body: object) => {
      const response = await fetch(`${api}${path}`, {
        method: 'POST',
        headers: { Origin: page, 'Content-Type': 'application/json', Cookie: jar.header },
        body: JSON.stringify({ key: newKey(), client: 1, ...body }),
      })
      jar.keep(response)
      return response.json()
    }
    const { id } = await post('/journeys', { kind: 'enter', audience: 'individual', locale: 'fr', input: { email } })
    const { step } = await post(`/journeys/${id}`, { n: 2, step: 'password', action: 'submit', input: { password } })
    if (step?.name !== 'code') throw new Error(`The password of ${email} led to ${JSON.stringify(step)}.`)
  }
}

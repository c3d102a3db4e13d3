import { CookieJar } from '../cookie-jar.ts'

const ORIGIN = 'http://127.0.0.1'

async function signIn(api: string, email: string | undefined, password: string): Promise<Response> {
  const response = await fetch(`${api}/sign-in/email`, {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) throw new Error(`better-auth refused ${email}: ${response.status} ${await response.text()}`)
  return response
}

/** Signs in the next person each time. */
export function betterAuthLogin(api: string, people: readonly string[], password: string): () => Promise<void> {
  let next = 0
  return async () => {
    const response = await signIn(api, people[next++ % people.length], password)
    await response.arrayBuffer()
  }
}

/** The `Cookie` header of a signed-in customer. */
export async function betterAuthCookie(api: string, email: string, password: string): Promise<string> {
  const jar = new CookieJar()
  jar.keep(await signIn(api, email, password))
  return jar.header
}

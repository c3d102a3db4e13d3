/** What somebody else's page meets in the place of a utility: its answers, and what it was asked. */
export interface StandIn {
  readonly base: string
  /** `POST /token refresh_token`, `GET /session`, … */
  readonly asked: string[]
  /** Bodies of its token requests. */
  readonly forms: URLSearchParams[]
  /** Proofs as they came, decoded. */
  readonly proofs: { header: Record<string, unknown>; claims: Record<string, unknown> }[]
  /** Answers by `METHOD /path`, instead of its own. */
  readonly answers: Record<string, () => Response>
  /** Lets this window, such as a frame's, ask it too. */
  serve(window: Window): void
  leave(): void
}

export const SOMEBODY = {
  account: { id: 'a', email: 'nadia@exemple.test', firstName: 'Nadia', lastName: 'Castelli', locale: 'en' },
  customers: [],
  idleExpiresAt: '2030-01-01T00:00:00Z',
  expiresAt: '2030-01-01T00:00:00Z',
}

let count = 0

export function standIn(): StandIn {
  const origin = `https://area.utility-${++count}.example`
  const asked: string[] = []
  const forms: URLSearchParams[] = []
  const proofs: StandIn['proofs'] = []
  const answers: StandIn['answers'] = {}
  const served: [Window, typeof fetch][] = []
  let tokens = 0
  const grant = () => {
    const n = ++tokens
    return Response.json({ access_token: `access-${n}`, refresh_token: `refresh-${n}`, expires_in: 300, scope: 'session invoices:read' })
  }
  const own: Record<string, () => Response> = {
    'GET /v1/water/client': () =>
      Response.json({ id: 'domus', name: 'Domus', scopes: ['session', 'invoices:read'], redirects: [location.origin + location.pathname] }),
    'GET /v1/water/session': () => Response.json({ session: SOMEBODY }),
    'POST /token': grant,
    'POST /revoke': () => new Response(null),
  }
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(String(input))
    const key = `${init.method ?? 'GET'} ${pathname}`
    const form = init.body instanceof URLSearchParams ? init.body : new URLSearchParams(String(init.body ?? ''))
    asked.push([key, form.get('grant_type')].filter(Boolean).join(' '))
    if (pathname === '/token') forms.push(form)
    const proof = new Headers(init.headers).get('DPoP')
    if (proof) proofs.push(decoded(proof))
    const made = (answers[key] ?? own[key] ?? (() => Response.json({ code: 'not-found' }, { status: 404 })))()
    made.headers.set('DPoP-Nonce', 'nonce')
    return made
  }
  const serve = (window: Window) => {
    const its = window as Window & { fetch: typeof fetch }
    const real = its.fetch
    served.push([window, real])
    its.fetch = (input, init) => (String(input).startsWith(origin) ? answer(input, init) : real.call(window, input, init))
  }
  serve(window)
  const leave = () => {
    for (const [window, real] of served.reverse()) (window as Window & { fetch: typeof fetch }).fetch = real
  }
  return { base: `${origin}/v1/water`, asked, forms, proofs, answers, serve, leave }
}

function decoded(proof: string): StandIn['proofs'][number] {
  const [header, claims] = proof
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(atob(part.replace(/-/g, '+').replace(/_/g, '/'))))
  return { header, claims }
}

/** Everything that a page keeps of connections, by its key. */
export const keptThings = (): Promise<Map<string, unknown>> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('foyer', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const things = new Map<string, unknown>()
      const database = opening.result
      const transaction = database.transaction('kept')
      const cursors = transaction.objectStore('kept').openCursor()
      cursors.onsuccess = () => {
        const cursor = cursors.result
        if (cursor) things.set(String(cursor.key), cursor.value)
        cursor?.continue()
      }
      transaction.oncomplete = () => {
        database.close()
        resolve(things)
      }
    }
  })

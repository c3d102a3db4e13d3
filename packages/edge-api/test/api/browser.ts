import type { Journey, JourneyStart, StepView, Turn } from '@foyer/contract/journeys'
import { PROTOCOL_VERSION } from '@foyer/contract/journeys'
import type { Session } from '@foyer/contract/resources'
import { base64url } from '../../src/platform/keys/keys.ts'
import type { World } from './world.ts'

/** A browser as the API sees one: cookies, an Origin, and the keys its client draws. */
export class Browser {
  readonly cookies = new Map<string, string>()
  journey: Journey | null = null
  readonly #world: World
  readonly #origin: string | null
  readonly #address: string | null

  constructor(world: World, { origin = world.site, address = null }: { origin?: string | null; address?: string | null } = {}) {
    this.#world = world
    this.#origin = origin
    this.#address = address
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`${this.#world.area}/v1/${this.#world.deployment.profile.id}${path}`, {
      method,
      headers: {
        ...(this.#origin === null ? {} : { Origin: this.#origin }),
        ...(this.#address === null ? {} : { 'X-Test-Address': this.#address }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.cookies.size > 0 ? { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await this.#world.fetch(request)
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (/Max-Age=0/.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    await this.#world.settled()
    return response
  }

  async start(start: Partial<JourneyStart>): Promise<Response> {
    return this.send('POST', '/journeys', {
      key: newKey(),
      kind: 'enter',
      audience: 'individual',
      locale: 'fr',
      client: PROTOCOL_VERSION,
      ...start,
    })
  }

  /** Begins a journey and keeps it. */
  async begin(start: Partial<JourneyStart>): Promise<StepView> {
    return this.#keep(await this.start(start))
  }

  turnBody(action: Turn['action'], input?: Record<string, unknown>, more: Partial<Turn> = {}): Turn {
    const { journey } = this
    if (!journey) throw new Error('No journey was begun.')
    return { key: newKey(), n: journey.n, step: journey.step.name, action, client: PROTOCOL_VERSION, ...(input ? { input } : {}), ...more }
  }

  async turn(action: Turn['action'], input?: Record<string, unknown>, more: Partial<Turn> = {}): Promise<Response> {
    return this.send('POST', `/journeys/${this.journey?.id}`, this.turnBody(action, input, more))
  }

  /** Takes a turn and keeps where it leads. */
  async go(action: Turn['action'], input?: Record<string, unknown>): Promise<StepView> {
    return this.#keep(await this.turn(action, input))
  }

  async session(): Promise<Session | null> {
    const response = await this.send('GET', '/session')
    return (await response.json()).session
  }

  async #keep(response: Response): Promise<StepView> {
    const body = await response.json()
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`)
    this.journey = body
    return body.step
  }
}

export const newKey = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)))

/** The code in the newest message to somebody. */
export function codeFor(world: World, to: string): string {
  const code = /\b(\d{3})[ \u00a0]?(\d{3})\b/.exec(world.messages(to)[0]?.text ?? '')
  if (!code) throw new Error(`No code came to ${to}.`)
  return `${code[1]}${code[2]}`
}

export const PASSWORD = 'Tamaris-bleu-88'

/** S-12 up to its end: an account, linked. */
export async function signUp(
  world: World,
  email: string,
  references: { reference: string; edl: string },
  browser = new Browser(world),
): Promise<Browser> {
  await browser.begin({ input: { email } })
  await browser.go('submit')
  await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
  await browser.go('submit', { code: codeFor(world, email) })
  await browser.go('skip')
  await browser.go('submit', { customer: references.reference, edl: references.edl })
  await browser.go('submit', { accepted: true })
  return browser
}

/** S-15 up to its end. */
export async function logIn(world: World, email: string, browser = new Browser(world)): Promise<Browser> {
  await browser.begin({ input: { email } })
  await browser.go('submit', { password: PASSWORD })
  await browser.go('submit', { code: codeFor(world, email) })
  return browser
}

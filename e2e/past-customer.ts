import { randomBytes } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Journey } from '@foyer/contract/journeys'
import { PROTOCOL_VERSION } from '@foyer/contract/journeys'
import type { Demo } from './demo.ts'
import type { Person } from './people.ts'

/** How far the customer came before the test begins. */
export type Progress = 'verified' | 'linked' | 'complete'

/**
 * A customer who signed up on another day and device: the same turns as a browser's, without one.
 * `verified`: the account alone (S-13); `linked`: the contract too, terms not accepted.
 */
export async function signedUpBefore(
  demo: Demo,
  person: Person,
  { upTo = 'complete', withPhone = false }: { upTo?: Progress; withPhone?: boolean } = {},
): Promise<PastDevice> {
  const device = new PastDevice(demo)
  await device.begin('enter', { input: { email: person.email } })
  await device.go({})
  await device.go({ password: person.password, firstName: person.firstName, lastName: person.lastName })
  await device.go({ code: await demo.mailbox.code(person.email) })
  if (upTo === 'verified') return device
  if (withPhone) {
    await device.go({ phone: person.phone, country: 'FR' })
    await device.go({ code: await demo.mailbox.code(person.phoneE164) })
  } else await device.go({}, 'skip')
  await device.go({ customer: person.reference, edl: person.edl })
  if (upTo === 'linked') return device
  await device.go({ accepted: true })
  return device
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: unknown
}

/** A device elsewhere: cookies, an Origin, and the turns of one journey. */
export class PastDevice {
  readonly #demo: Demo
  readonly #cookies = new Map<string, string>()
  journey: Journey | undefined

  constructor(demo: Demo) {
    this.#demo = demo
  }

  /** @param start `input` of the first screen, or a `link` */
  async begin(kind: string, start: { input?: object; link?: string } = {}): Promise<Journey> {
    const body = { key: newKey(), kind, audience: 'individual', locale: 'fr', client: PROTOCOL_VERSION, ...start }
    return this.#keep(await this.send('POST', '/journeys', body))
  }

  go(input: object, action = 'submit'): Promise<Journey> {
    return this.take(this.turn(input, action))
  }

  /** A turn that has not been sent. */
  turn(input: object, action = 'submit'): object {
    const { journey } = this
    if (!journey) throw new Error('No journey was begun.')
    return { key: newKey(), n: journey.n, step: journey.step.name, action, client: PROTOCOL_VERSION, input }
  }

  /** Sends a turn, or sends it again. */
  async take(turn: object): Promise<Journey> {
    return this.#keep(await this.send('POST', `/journeys/${this.journey?.id}`, turn))
  }

  async isSignedIn(): Promise<boolean> {
    const { body } = await this.send('GET', '/session')
    return (body as { session: unknown }).session !== null
  }

  /** Node's resolver need not know `*.localhost`: the address is a number, the host a header. */
  send(method: string, path: string, body?: object): Promise<Answer> {
    const { area, site, apiPort, utility } = this.#demo
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      Host: new URL(area).host,
      Origin: site,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(cookie && { Cookie: cookie }),
    }
    return new Promise((resolve, reject) => {
      const ask = area.startsWith('https:') ? secureRequest : request
      const sent = ask({ host: '127.0.0.1', port: apiPort, path: `/v1/${utility}${path}`, method, headers }, (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) this.#take(line)
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          text += chunk
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: JSON.parse(text || 'null') as unknown }),
        )
      })
      sent.on('error', reject)
      sent.end(body ? JSON.stringify(body) : undefined)
    })
  }

  #take(line: string): void {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
    if (/Max-Age=0/.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }

  #keep({ status, body }: Answer): Journey {
    if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`)
    this.journey = body as Journey
    if (this.journey.step.refusal) throw new Error(JSON.stringify(this.journey.step.refusal))
    return this.journey
  }
}

const newKey = () => randomBytes(16).toString('base64url')

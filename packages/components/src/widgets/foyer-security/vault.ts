import type { ConsentList } from '@foyer/contract/oauth'
import type { ActivityEvent, ActivityPage, FactorList, OpenSession, PasswordSetting, SessionList } from '@foyer/contract/security'
import type { Client } from '../../core/client/client.ts'
import { ClientError } from '../../core/client/client-error.ts'

export type Failure = ClientError['code']

/** What protects the account, and who used it. Every method resolves; what went wrong is a state, and `changed` is called. */
export class Vault {
  factors: FactorList | undefined
  sessions: readonly OpenSession[] = []
  password: PasswordSetting | undefined
  consents: ConsentList['items'] = []
  events: readonly ActivityEvent[] = []
  failure: Failure | undefined
  /** The session ended while this was shown. */
  hasEnded = false
  isReadingOlder = false
  #older: string | null = null
  /** Answers to an earlier question are dropped. */
  #asked = 0
  readonly #client: Client
  readonly #changed: () => void

  constructor(client: Client, changed: () => void) {
    this.#client = client
    this.#changed = changed
  }

  get isThere(): boolean {
    return this.factors !== undefined
  }

  get hasOlder(): boolean {
    return this.#older !== null
  }

  /** Asks for everything, at once. What is shown stays until the answers are there. */
  async read(): Promise<void> {
    const asked = ++this.#asked
    this.failure = undefined
    this.#changed()
    const get = <Answer>(path: string) => this.#client.request<Answer>(path)
    try {
      const [factors, sessions, password, activity, consents] = await Promise.all([
        get<FactorList>('/factors'),
        get<SessionList>('/sessions'),
        get<PasswordSetting>('/password'),
        get<ActivityPage>('/activity'),
        // Without it everything else can be managed all the same.
        get<ConsentList>('/consents').catch(() => ({ items: [] })),
      ])
      if (asked !== this.#asked) return
      Object.assign(this, { factors, sessions: sessions.items, password, events: activity.items, consents: consents.items })
      this.#older = activity.next
    } catch (error) {
      if (asked === this.#asked) this.fail(error instanceof ClientError ? error.code : 'internal')
      return
    }
    this.#changed()
  }

  async readOlder(): Promise<void> {
    if (this.#older === null || this.isReadingOlder) return
    const asked = this.#asked
    this.isReadingOlder = true
    this.#changed()
    const page = await this.#client.request<ActivityPage>(`/activity?cursor=${this.#older}`).catch(() => undefined)
    if (asked !== this.#asked) return
    this.isReadingOlder = false
    if (page) {
      this.events = [...this.events, ...page.items]
      this.#older = page.next
    }
    this.#changed()
  }

  /** Nobody is signed in, or somebody else. */
  clear(hasEnded = false): void {
    this.#asked++
    this.isReadingOlder = false
    this.factors = this.password = this.failure = undefined
    this.sessions = this.consents = this.events = []
    this.#older = null
    this.hasEnded = hasEnded
    this.#changed()
  }

  fail(code: Failure): void {
    if (code === 'signed-out') this.hasEnded ||= this.isThere
    else if (!this.isThere) this.failure = code
    this.#changed()
  }
}

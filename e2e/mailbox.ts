import { setTimeout as sleep } from 'node:timers/promises'

export interface Message {
  id: string
  channel: 'email' | 'sms'
  from: string
  to: string
  subject: string
  text: string
  html: string | null
}

const PATIENCE_MS = 60_000

/** A person's e-mails and text messages, as the development mailbox shows them. A code is read once. */
export class Mailbox {
  readonly #url: string
  readonly #read = new Set<string>()

  constructor(apiPort: number, isSecure = false) {
    this.#url = `http${isSecure ? 's' : ''}://127.0.0.1:${apiPort}/mailbox/messages.json`
  }

  /** Newest first. */
  async list(to: string): Promise<Message[]> {
    const answer = await fetch(`${this.#url}?to=${encodeURIComponent(to)}`)
    return (await answer.json()) as Message[]
  }

  /** Waits for an unread message in which `pattern` is found, and gives its first group. */
  async read(to: string, pattern: RegExp): Promise<string> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
      for (const { id, subject, text } of await this.list(to)) {
        const found = this.#read.has(id) ? null : pattern.exec(`${subject}\n${text}`)
        if (!found) continue
        this.#read.add(id)
        return found[1] ?? found[0]
      }
    }
    throw new Error(`Nothing new for ${to} that holds ${pattern}.`)
  }

  code(to: string): Promise<string> {
    return this.read(to, /\b(\d{6})\b/)
  }

  /** The link of an e-mail that has a button. */
  link(to: string): Promise<string> {
    return this.read(to, /(https?:\S+#foyer=[\w.-]+)/)
  }

  /** Waits for a message with this subject. */
  async subject(to: string, pattern: RegExp): Promise<Message> {
    await this.read(to, pattern)
    const found = (await this.list(to)).find(({ subject }) => pattern.test(subject))
    if (!found) throw new Error(`No message to ${to} with the subject ${pattern}.`)
    return found
  }
}

import type { Asker } from '../identity/passwords/turnstile.ts'

/** What the API takes from the machine it runs on. Tests inject their own; rules and steps see nothing else. */
export interface Ports {
  /** Milliseconds since the epoch. */
  now(): number
  /** Cryptographically secure. */
  random(bytes: number): Uint8Array<ArrayBuffer>
  passwords: Passwords
  log(entry: LogEntry): void
}

export interface Passwords {
  /**
   * PHC string, argon2id.
   *
   * @throws {NoPlace} where too many wait already, or the asker left.
   */
  hash(password: string, asker?: Asker): Promise<string>
  /**
   * Takes as long for a hash that is null (a dummy is compared): an unknown account answers no sooner.
   *
   * @throws {NoPlace} as `hash` does.
   */
  verify(phc: string | null, password: string, asker?: Asker): Promise<boolean>
  /** Whether a password that was just verified is to be hashed anew, for its hash has another cost than is set now. */
  needsRehash(phc: string): boolean
  /** Whether a password that is chosen is a breached one, or a common word, or one of `near`, with little around it. */
  isCommon(password: string, near?: readonly string[]): Promise<boolean>
}

/** Structured, without personal data. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  event: string
  [detail: string]: string | number | boolean | null | undefined
}

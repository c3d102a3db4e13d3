import { isBusy } from './failure.ts'

/** How soon another process's lock is tried again: no event tells when it is released. */
const POLL_MS = 20

/**
 * Those who wait for one file's write lock. The driver blocks the whole process, so it never waits itself
 * (`busy_timeout` is 0): a stream that meets the lock queues here and tries again when its holder releases it.
 */
export class LockQueue {
  readonly #patienceMs: number
  readonly #waiting: (() => void)[] = []

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs
  }

  /** Runs `attempt` at once, and again while the file is locked and the client is still there. */
  async run<Result>(attempt: () => Result, signal: AbortSignal): Promise<Result> {
    const deadline = performance.now() + this.#patienceMs
    for (;;) {
      try {
        return attempt()
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline || signal.aborted) throw error
      }
      await this.#turn()
    }
  }

  /** The lock may be free: the first in the queue tries. */
  release(): void {
    this.#waiting.shift()?.()
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(wake), 1)
        resolve()
      }, POLL_MS)
      this.#waiting.push(wake)
    })
  }
}

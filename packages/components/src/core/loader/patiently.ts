const TRIES = 3
/** Before the second try; four times as long before the next. */
const PAUSE_MS = 500

/** Grows with every failure: browsers remember the failure of an address, so the next try is made under another one. */
let suffix = ''

/**
 * Fetches code: tried again a few times, ever later, then given up. What follows is for the customer to decide.
 * @param fetch is given what to end its address with
 */
export async function patiently<Code>(fetch: (suffix: string) => Promise<Code>): Promise<Code> {
  for (let failures = 0; ; ) {
    try {
      return await fetch(suffix)
    } catch (error) {
      suffix += '?'
      if (++failures === TRIES) throw error
      const pauseMs = PAUSE_MS * 4 ** (failures - 1)
      await new Promise((done) => setTimeout(done, pauseMs))
    }
  }
}

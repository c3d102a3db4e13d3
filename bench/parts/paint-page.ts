import type { Browser, CDPSession } from 'playwright-core'

export interface Condition {
  name: string
  /** How many times slower the processor is. */
  slowdown?: number
  /** Milliseconds, and bytes a second. */
  network?: { latency: number; downloadThroughput: number; uploadThroughput: number }
}

/** Milliseconds since navigation began. */
export interface Times {
  fieldMs: number
  firstPaintMs: number
}

/** Looks at every frame whether the field is there: visible, and open to typing. */
const WATCH = `globalThis.benchTimes = new Promise((resolve) => {
  const look = () => {
    const field = document.querySelector('foyer-login, bare-login, hanko-auth')?.shadowRoot?.querySelector('input[type=email]')
    if (field && !field.disabled && !field.readOnly && field.getBoundingClientRect().height > 0)
      resolve({ fieldMs: performance.now(), firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now() })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`

/** A first visit by a browser that has nothing cached. */
export async function openUnder(browser: Browser, address: string, condition: Condition): Promise<Times> {
  const context = await browser.newContext({ locale: 'fr', viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(WATCH)
    const session = await context.newCDPSession(page)
    await impose(session, condition)
    await page.goto(address, { waitUntil: 'commit' })
    // What Playwright evaluates in a page is eval(), which a strict policy forbids; the protocol's own way is not.
    const { result } = await session.send('Runtime.evaluate', { expression: 'benchTimes', awaitPromise: true, returnByValue: true })
    return result.value
  } finally {
    await context.close()
  }
}

async function impose(session: CDPSession, { slowdown, network }: Condition): Promise<void> {
  if (slowdown) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (!network) return
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network })
}

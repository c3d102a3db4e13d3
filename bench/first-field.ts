import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page, Route } from 'playwright-core'

/** How long a file that came may take to run before another one is let through. */
const RUNNING_MS = 1_500
const PATIENCE_MS = 30_000

/**
 * Lets our files through one by one, in the order the page asks for them, until the field can be used: what is fetched
 * ahead of time beside them is not counted.
 *
 * @returns their paths.
 */
export async function filesUntilUsable(page: Page, address: string, area: string, field: Locator): Promise<string[]> {
  const held: Route[] = []
  const needed: string[] = []
  await page.route(`${area}/foyer/**`, (route) => {
    held.push(route)
  })
  await page.goto(address, { waitUntil: 'commit' })
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    const next = held.shift()
    if (!next) {
      await sleep(20)
      continue
    }
    needed.push(new URL(next.request().url()).pathname)
    await next.continue()
    if (await isUsable(field)) {
      for (const rest of held) await rest.abort()
      return needed
    }
  }
  throw new Error(`The field could not be used after ${needed.join(', ')}.`)
}

async function isUsable(field: Locator): Promise<boolean> {
  try {
    await field.fill('jeanne@example.test', { timeout: RUNNING_MS })
    return true
  } catch {
    return false
  }
}

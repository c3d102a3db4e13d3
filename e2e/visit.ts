import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect, onTestFailed } from 'vitest'
import { Customer, type CustomerOptions } from './customer.ts'
import type { Demo } from './demo.ts'

const pictures = join(import.meta.dirname, '..', '.shots', 'failed')

/** A customer whose screen is kept as a picture when the test fails. */
export async function visit(browser: Browser, demo: Demo, options?: CustomerOptions): Promise<Customer> {
  const customer = await Customer.at(browser, demo, options)
  const name =
    expect
      .getState()
      .currentTestName?.replace(/[^\p{L}\d-]+/gu, '-')
      .slice(0, 80) ?? 'test'
  onTestFailed(async () => {
    mkdirSync(pictures, { recursive: true })
    await customer.page.screenshot({ path: join(pictures, `${name}.png`) }).catch(() => undefined)
    if (customer.guest.found.length > 0) console.error(customer.guest.found.join('\n'))
  })
  return customer
}

import { join } from 'node:path'
import { launch } from './browser.ts'
import { Customer } from './customer.ts'
import { startNodeDemo } from './demo.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent } from './people.ts'

const out = '/tmp/pshots'
const [browser, demo] = await Promise.all([launch(), startNodeDemo()])
async function take(c: Customer, name: string, widths = [360, 1280]) {
  const size = c.page.viewportSize()
  for (const width of widths) {
    await c.page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await c.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await c.page.waitForTimeout(150)
      await c.page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await c.page.emulateMedia({ colorScheme: 'light' })
  if (size) await c.page.setViewportSize(size)
}
try {
  const person = invent()
  person.invoice = `${person.contract}-005`
  await bringIn(demo, [person], { invoices: 6 })
  await signedUpBefore(demo, person)
  const c = await Customer.at(browser, demo, { tongue: 'en' })
  await c.open(`${demo.portal}/plain/`)
  await c.sees('connect.title.invoices', { utility: 'SMEG' })
  await take(c, 'offer')
  const w = await c.window(() => c.press('connect.button', { utility: 'SMEG' }))
  await w.sees('enter.title.individual')
  await take(c, 'waiting')
  await take(w, 'window-login', [480])
  await w.fill('email.label', person.email)
  await w.press('button.next')
  await w.fill('password.label', person.password)
  await w.press('button.next')
  await w.enterCode(person.email, 'button.log-in')
  await w.sees('consent.title.invoices', { client: 'Domus' })
  await take(w, 'consent', [360, 480])
  await w.press('consent.refuse')
  await c.reads('connect.refused.title')
  await take(c, 'refused')
  const w2 = await c.window(() => c.press('connect.button', { utility: 'SMEG' }))
  await w2.sees('consent.title.invoices', { client: 'Domus' })
  await w2.page.close()
  await c.reads('connect.closed.title')
  await take(c, 'closed')
  const w3 = await c.window(() => c.press('connect.button', { utility: 'SMEG' }))
  await w3.sees('consent.title.invoices', { client: 'Domus' })
  await w3.press('consent.allow')
  await c.page.locator('foyer-invoices [part=row]').first().waitFor()
  await take(c, 'connected')
  await c.context.setOffline(true)
  await c.press('connect.leave')
  await c.reads('connect.failed')
  await take(c, 'leave-failed', [360, 1280])
  await c.context.setOffline(false)
  const own = await c.anotherTab()
  await own.open(`${demo.area}/security?lang=en`)
  await own.reads('security.consents')
  await take(own, 'security', [360, 1280])
} finally {
  await browser.close()
  await demo.close()
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/chromium.ts'

/** Screenshots of the gallery: `node gallery/shoot.ts FOLDER [query…]`, e.g. `lang=en&scheme=dark`. */
const [folder = '.shots', ...queries] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const server = await createServer({
  root: join(import.meta.dirname, '../../..'),
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
})
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
for (const query of queries.length ? queries : ['lang=fr']) {
  const parameters = new URLSearchParams(query)
  const page = await browser.newPage({ viewport: { width: Number(parameters.get('width') ?? 1480), height: 900 } })
  page.on('console', (message) => console.log(message.text()))
  page.on('pageerror', (error) => console.log(error.stack))
  await page.goto(`${address}packages/components/gallery/index.html?${query}`)
  const figure = parameters.get('figure')
  if (figure) await page.addStyleTag({ content: `figure{width:${figure}px !important}` })
  await page.waitForSelector('foyer-login')
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, `${query.replace(/\W+/g, '-')}.png`), fullPage: true })
  await page.close()
}
await browser.close()
await server.close()

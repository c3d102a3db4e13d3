import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.ts'

/** This machine's Chromium, which keeps pages for the way back, as people's browsers do. */
export const launch = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, ...flags],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })

import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium, findHeadlessShell } from '../scripts/chromium.ts'

/** This machine's Chromium without the browser around the pages: most tests need no more. */
export const launch = (flags: readonly string[] = []): Promise<Browser> => launched(findHeadlessShell(), flags)

/** All of it, which keeps pages for the way back and places other sites' frames as people's browsers do. */
export const launchWhole = (flags: readonly string[] = []): Promise<Browser> => launched(findChromium(), flags)

const launched = (executablePath: string, flags: readonly string[]) =>
  chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags], ignoreDefaultArgs: ['--disable-back-forward-cache'] })

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Headless flags for a machine without a display, a GPU or the internet. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const SHELLS = ['/usr/bin/chromium-headless-shell']

/**
 * A Chromium of this machine: `CHROMIUM`, one that is found, or Debian's, installed when we are root there.
 * @throws with the sentence that says what to install.
 */
export function findChromium(): string {
  const found = existing([...named(), ...CANDIDATES]) ?? installed(['chromium', 'fonts-liberation'], CANDIDATES)
  if (found) return found
  throw new Error(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium), or name one with CHROMIUM=/path/to/chromium.',
  )
}

/**
 * The same engine without a browser around it, which opens a window in half the time: `CHROMIUM_HEADLESS`, `CHROMIUM`, or Debian's;
 * all of Chromium where there is none.
 */
export const findHeadlessShell = (): string =>
  existing([...named('CHROMIUM_HEADLESS'), ...named(), ...SHELLS]) ?? installed(['chromium-headless-shell'], SHELLS) ?? findChromium()

const named = (variable = 'CHROMIUM') => (process.env[variable] ? [process.env[variable]] : [])

/** The first of these that is there. */
export const existing = (paths: readonly string[]) => paths.find((path) => existsSync(path))

/** Installs Debian's packages when we are root there; the first of these paths that is there then. */
export function installed(packages: readonly string[], paths: readonly string[]): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.error(`Installing ${packages[0]} …`)
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return existing(paths)
}

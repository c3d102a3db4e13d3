/** In this order: browsers name those they descend from. */
const BROWSERS: readonly [name: string, mark: RegExp][] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['safari', /\bVersion\/[\d.]+.*\bSafari\//],
]

const SYSTEMS: readonly [name: string, mark: RegExp][] = [
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b/],
  ['chromeos', /\bCrOS\b/],
  ['linux', /\bLinux\b/],
]

const find = (list: readonly [string, RegExp][], text: string): string => list.find(([, mark]) => mark.test(text))?.[0] ?? ''

/** Enough of a `User-Agent` to know one's own device again, and no more: `firefox/windows`; an empty half is none we know. */
export function agentOf(userAgent: string | undefined): string | null {
  if (!userAgent) return null
  const text = userAgent.slice(0, 512)
  return `${find(BROWSERS, text)}/${find(SYSTEMS, text)}`
}

/** The halves of what is stored. */
export function deviceOf(agent: string | null): { browser: string | null; system: string | null } {
  const [browser = '', system = ''] = agent?.split('/') ?? []
  return { browser: browser || null, system: system || null }
}

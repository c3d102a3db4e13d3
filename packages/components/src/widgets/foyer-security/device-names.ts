import type { OpenSession } from '@foyer/contract/security'
import type { Say } from '../../core/messages/message-id.ts'

/** Names of their makers', the same in every language. */
const BROWSERS: Readonly<Record<string, string>> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
}
const SYSTEMS: Readonly<Record<string, string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Android',
  windows: 'Windows',
  macos: 'Mac',
  chromeos: 'Chromebook',
  linux: 'Linux',
}

/** `Firefox on Windows`, or as much of it as is known. */
export function sessionName(say: Say, { browser, system }: Pick<OpenSession, 'browser' | 'system'>): string {
  const [one, two] = [BROWSERS[browser ?? ''], SYSTEMS[system ?? '']]
  if (one && two) return say('security.device', { browser: one, system: two })
  return one ?? two ?? say('security.device.unknown')
}

const MARKS: readonly [RegExp, string][] = [
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X/, 'macos'],
  [/CrOS/, 'chromeos'],
  [/Linux/, 'linux'],
]

/** What somebody may call the passkey of the device they hold. */
export const deviceName = (say: Say, userAgent: string): string =>
  SYSTEMS[MARKS.find(([mark]) => mark.test(userAgent))?.[1] ?? ''] ?? say('security.kind.passkey')

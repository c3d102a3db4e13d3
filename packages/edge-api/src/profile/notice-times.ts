import type { Profile } from '@foyer/contract/profile'

/** Midnight of a date in a time zone, in milliseconds: found by correcting a guess twice, so that changes of clock are right. */
export function midnight(date: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`)
  let guess = wanted
  for (let i = 0; i < 2; i++) guess += wanted - wallClock(guess, timeZone)
  return guess
}

function wallClock(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00'
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`)
}

const DAY_MS = 86_400_000

/** When a notice next begins or ends ("until" is inclusive, R-25); infinity when none does. */
export function noticesChangeAt({ notices, timeZone }: Pick<Profile, 'notices' | 'timeZone'>, now: number): number {
  const times = notices.flatMap(({ from, until }) => [
    ...(from ? [midnight(from, timeZone)] : []),
    ...(until ? [midnight(new Date(Date.parse(until) + DAY_MS).toISOString().slice(0, 10), timeZone)] : []),
  ])
  return Math.min(Number.POSITIVE_INFINITY, ...times.filter((time) => time > now))
}

import type { Notice, Profile } from '@foyer/contract/profile'
import { DAY_MS } from '../../platform/durations.ts'
import { localDate } from '../../platform/local-date.ts'

/** Midnight of a date in a time zone, in milliseconds: found by correcting a guess twice, so that changes of clock are right. */
export function midnight(date: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`)
  let guess = wanted
  for (let i = 0; i < 2; i++) guess += wanted - wallClock(guess, timeZone)
  return guess
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    const [numeric, twoDigits] = ['numeric', '2-digit'] as const
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: numeric,
      month: twoDigits,
      day: twoDigits,
      hour: twoDigits,
      minute: twoDigits,
      second: twoDigits,
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}

function wallClock(at: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00'
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`)
}

/** When a notice next begins or ends ("until" is inclusive, R-25); infinity when none does. */
export function noticesChangeAt({ notices, timeZone }: Pick<Profile, 'notices' | 'timeZone'>, now: number): number {
  const times = notices.flatMap(({ from, until }) => [
    ...(from ? [midnight(from, timeZone)] : []),
    ...(until ? [midnight(new Date(Date.parse(until) + DAY_MS).toISOString().slice(0, 10), timeZone)] : []),
  ])
  return Math.min(Number.POSITIVE_INFINITY, ...times.filter((time) => time > now))
}

/** The notices of a moment: begun, and not over before the end of their last day. */
export function noticesAt({ notices, timeZone }: Pick<Profile, 'notices' | 'timeZone'>, now: number): readonly Notice[] {
  const day = localDate(timeZone, now)
  return notices.filter(({ from = day, until = day }) => from <= day && day <= until)
}

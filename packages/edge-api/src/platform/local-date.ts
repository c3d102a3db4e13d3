import { MINUTE_MS } from './durations.ts'

const formats = new Map<string, { format: Intl.DateTimeFormat; minute: number; date: string }>()

/** The date (`YYYY-MM-DD`) that a moment has in a time zone. Dates change with the minute: the last one's is remembered. */
export function localDate(timeZone: string, now: number): string {
  const minute = Math.floor(now / MINUTE_MS)
  const known = formats.get(timeZone)
  if (known?.minute === minute) return known.date
  // Swedish writes dates as ISO 8601 does.
  const format = known?.format ?? new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const date = format.format(now)
  formats.set(timeZone, { format, minute, date })
  return date
}

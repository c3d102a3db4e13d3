const formats = new Map<string, Intl.DateTimeFormat>()

/** The date (`YYYY-MM-DD`) that a moment has in a time zone. */
export function localDate(timeZone: string, now: number): string {
  let format = formats.get(timeZone)
  if (!format) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(now)
}

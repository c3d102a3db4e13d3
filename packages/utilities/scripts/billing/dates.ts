/** Days as `YYYY-MM-DD`; months from 1, and beyond 12 or below 1 they run on. */
export interface Period {
  from: string
  to: string
}

export const date = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

export const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export const dayOfYear = (day: string) => (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000 + 1

export const yearAndMonth = (day: string): [year: number, month: number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7))]

/** The months before an invoice. */
export const monthsBefore = (year: number, month: number, count: number): Period => ({
  from: date(year, month - count, 1),
  to: date(year, month, 0),
})

/** Whole numbers that look uneven and are always the same. */
export function noise(seed: number, range: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) % range
}

/** More in winter, less in summer. */
export const season = (month: number) => 1 + 0.45 * Math.cos(((month - 1) / 12) * 2 * Math.PI)

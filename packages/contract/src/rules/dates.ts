/** Whether `date` is a day of the calendar, as `YYYY-MM-DD`. */
export function isDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/** A date of birth: a day of the calendar between 1900 and `today`. */
export const isBirthDate = (date: string, today: string): boolean => isDate(date) && date >= '1900-01-01' && date < today

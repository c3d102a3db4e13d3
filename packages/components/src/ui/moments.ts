/** How moments read in one language and time zone. */
export interface Moments {
  /** `3 November`, with the year when it is not this one. */
  day(moment: string): string
  /** The same with the time: `3 November, 14:05`. */
  time(moment: string): string
}

export interface MomentsOptions {
  /** BCP 47. */
  language: string
  /** IANA. */
  timeZone: string
  /** How the language writes the first of a month, e.g. `1er`. */
  first?: string
}

/** Utilities are European: English dates put the day before the month. */
export const regional = (language: string): string => (language === 'en' ? 'en-GB' : language)

export function moments({ language, timeZone, first = '1' }: MomentsOptions): Moments {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(regional(language), { timeZone, ...options })
  const year = format({ year: 'numeric' })
  const near = format({ day: 'numeric', month: 'long' })
  const far = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const clock = format({ hour: '2-digit', minute: '2-digit' })
  const day = (moment: string) => {
    const date = new Date(moment)
    return (year.format(date) === year.format(Date.now()) ? near : far)
      .formatToParts(date)
      .map(({ type, value }) => (type === 'day' && value === '1' ? first : value))
      .join('')
  }
  return { day, time: (moment) => `${day(moment)}, ${clock.format(new Date(moment))}` }
}

import type { ScreenContext } from '../screen-context.ts'

/** English as it is written in Europe. */
const format = ({ host: { site } }: ScreenContext, iso: string, options: Intl.DateTimeFormatOptions) =>
  new Date(iso).toLocaleString(site?.language.replace('en', 'en-GB'), { timeZone: site?.profile.timeZone, ...options })

/** A time of day in the utility's time zone, e.g. `17:42` or, in French, `17 h 42`. */
export const time = (context: ScreenContext, iso: string): string =>
  format(context, iso, { hour: 'numeric', minute: '2-digit' }).replace(':', context.t('time.colon'))

/** A date in the utility's time zone, with its year. */
export const date = (context: ScreenContext, iso: string): string =>
  format(context, iso, { dateStyle: 'long' }).replace(/^1\b/, context.t('date.first'))

import type { RefusalCode } from '@foyer/contract/errors'
import type { MessageId } from '../../core/messages/message-id.ts'
import type { JourneyElement } from '../journey-element.ts'

/** English as it is written in Europe. */
const format = ({ site }: JourneyElement, iso: string, options: Intl.DateTimeFormatOptions) =>
  new Date(iso).toLocaleString(site?.language.replace('en', 'en-GB'), { timeZone: site?.profile.timeZone, ...options })

/** A time of day in the utility's time zone, e.g. `17:42` or, in French, `17 h 42`. */
export const time = (host: JourneyElement, iso: string): string =>
  format(host, iso, { hour: 'numeric', minute: '2-digit' }).replace(':', host.t('time.colon'))

/** A date in the utility's time zone, with its year. */
export const date = (host: JourneyElement, iso: string): string =>
  format(host, iso, { dateStyle: 'long' }).replace(/^1\b/, host.t('date.first'))

/** Refusals that name no field have a sentence; of the others each field has its own. */
const sentenceOf = (code: RefusalCode) => `refusal.${code}` as MessageId

/** Why the step refused what was given, where it names no field. */
export function refused(host: JourneyElement): string | undefined {
  const { refusal } = host
  if (!refusal || refusal.fields || host.busy) return undefined
  const { code, triesLeft = 0, until = '' } = refusal
  return host.t(sentenceOf(code), { triesLeft, time: until && time(host, until) })
}

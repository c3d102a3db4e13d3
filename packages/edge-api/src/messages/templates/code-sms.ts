import type { TemplateValues } from '../message.ts'
import { timeOfDay } from '../words/moments.ts'
import { toGsm7 } from './gsm7.ts'
import type { Occasion } from './occasion.ts'

/**
 * Ends with the line that lets the waiting page take the code by itself, `@host #code` (WebOTP, origin-bound one-time
 * codes), when that page is known.
 */
export function codeSms({ speech, profile }: Occasion, { code, host, expiresAt }: TemplateValues['code']): string {
  const text = speech.plain('code.sms', { utility: profile.name, code, time: timeOfDay(expiresAt, speech.language, profile.timeZone) })
  return host ? `${toGsm7(text)}\n\n@${host} #${code}` : toGsm7(text)
}

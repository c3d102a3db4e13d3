import * as z from 'zod/mini'
import { cleanName, cleanText } from '../rules/text.ts'

/** What people type on one line: stored without invisible signs, so that it cannot begin lines or turn the direction where it is shown. */
export const name = (maxLength: number) =>
  z.string('missing').check(z.overwrite(cleanName), z.minLength(1, 'missing'), z.maxLength(maxLength, 'too-long'))

/** The same, of several lines. */
export const text = (minLength: number, maxLength: number) =>
  z
    .string('missing')
    .check(z.overwrite(cleanText), z.minLength(1, 'missing'), z.minLength(minLength, 'too-short'), z.maxLength(maxLength, 'too-long'))

/** An id of the API, or of a profile: letters, digits and dashes. */
export const word = (maxLength: number) => z.string('missing').check(z.regex(new RegExp(`^[\\w-]{1,${maxLength}}$`), 'malformed'))

import type { Language } from '@foyer/contract/profile'
import { parseAccept } from 'hono/utils/accept'

/**
 * The language of a page: the one asked for (`?lang=`), else the first of the browser's that the utility speaks
 * (`fr-CH` counts as `fr`), else the utility's first.
 */
export const chooseLanguage = (
  asked: string | undefined,
  acceptLanguage: string | undefined,
  languages: readonly [Language, ...Language[]],
): Language => {
  const wished = parseAccept(acceptLanguage ?? '').map(({ type }) => type.split('-')[0]?.toLowerCase())
  const spoken = [asked, ...wished].map((wish) => languages.find((language) => language === wish))
  return spoken.find((language) => language !== undefined) ?? languages[0]
}

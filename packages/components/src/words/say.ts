import type { WordId } from './ids.ts'

/** A message in the site's language, values in place. */
export type Say = (id: WordId, values?: Readonly<Record<string, string | number>>) => string

import { rows as engie } from './rows/engie.ts'
import { rows as geg } from './rows/geg.ts'
import { rows as smeg } from './rows/smeg.ts'

/** One thing that the demo can show: what is asked for, where to see it, and how to walk through it. */
export interface Row {
  /** As in the utilities' own documents (`S-12`), or one of the decisions about what those leave open (`R-4`). */
  id: string
  says: string
  utility: 'smeg' | 'engie' | 'geg'
  /** Below the utility's website, or below its customer area where it begins with `area:`. */
  page: string
  how: string
}

/** Everything about getting in, utility by utility. */
export const rows: readonly Row[] = [...of('smeg', smeg), ...of('engie', engie), ...of('geg', geg)]

function of(utility: Row['utility'], list: readonly Omit<Row, 'utility'>[]): Row[] {
  return list.map((row) => ({ ...row, utility }))
}

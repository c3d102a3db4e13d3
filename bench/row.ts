/** One thing that was measured. */
export interface Row {
  name: string
  value: number
  /** `bytes`, `trips`, `requests/s`, `ms`, `×`. */
  unit: string
  limit?: Limit
  note?: string
}

export type Limit = { atMost: number } | { atLeast: number }

/** Null where nothing was promised. */
export function isMet({ value, limit }: Row): boolean | null {
  if (!limit) return null
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast
}

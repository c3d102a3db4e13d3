import { isMet, type Row } from './row.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Rows as lines of a table for a terminal. */
export function tableOf(part: string, rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.name, `${number.format(row.value)} ${row.unit}`, limitOf(row), row.note ?? ''] as const)
  const width = (column: 0 | 1 | 2) => Math.max(...cells.map((cell) => cell[column].length), 0)
  const [names, values, limits] = [width(0), width(1), width(2)]
  const lines = cells.map(([name, value, limit, note]) =>
    `  ${name.padEnd(names)}  ${value.padStart(values)}  ${limit.padEnd(limits)}  ${note}`.trimEnd(),
  )
  return [part, ...lines, ''].join('\n')
}

function limitOf(row: Row): string {
  if (!row.limit) return ''
  const bound = 'atMost' in row.limit ? `≤ ${number.format(row.limit.atMost)}` : `≥ ${number.format(row.limit.atLeast)}`
  return `${bound} ${isMet(row) ? 'met' : 'NOT MET'}`
}

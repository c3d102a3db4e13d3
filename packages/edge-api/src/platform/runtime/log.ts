import { showInvisible } from '@foyer/contract/rules/text'
import type { LogEntry } from '../ports.ts'

/** A text’s own backslash stays its own in JSON. */
const shown = (_: string, value: unknown): unknown => (typeof value === 'string' ? showInvisible(value) : value)

/** One JSON object a line, which Workers' logs and journald keep as they are; what is invisible in a terminal is written by its number. */
export function logAsJson(entry: LogEntry): void {
  const line = JSON.stringify({ at: new Date().toISOString(), ...entry }, shown)
  if (entry.level === 'error') console.error(line)
  else if (entry.level === 'warn') console.warn(line)
  else console.log(line)
}

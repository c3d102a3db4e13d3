import type { LogEntry } from '../ports.ts'

/** One JSON object a line, which Workers' logs and journald keep as they are. */
export function logAsJson(entry: LogEntry): void {
  const line = JSON.stringify({ at: new Date().toISOString(), ...entry })
  if (entry.level === 'error') console.error(line)
  else if (entry.level === 'warn') console.warn(line)
  else console.log(line)
}

import type { TemplateResult } from 'lit'
import { notice, type Tone } from './notice.ts'

/** A message as a notice: its first sentence is the title. */
export function sentences(message: string, tone: Tone, path: string, isAlert?: boolean): TemplateResult {
  const end = message.indexOf('. ') + 1
  return notice(tone, path, end ? message.slice(0, end - 1) : message, message.slice(end), isAlert)
}

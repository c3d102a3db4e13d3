import { buildAll } from '../scripts/build-all.ts'

let done: Promise<void> | undefined

/** The components, the scripts and the host pages as they are now: built once for all parts. */
export function built(): Promise<void> {
  done ??= buildAll()
  return done
}

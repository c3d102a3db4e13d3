import { buildHost } from '../packages/host-demo/serve.ts'
import { build } from '../scripts/build.ts'

let done: Promise<void> | undefined

/** The components, the scripts and the host pages as they are now: built once for all parts. */
export function built(): Promise<void> {
  done ??= build().then(buildHost)
  return done
}

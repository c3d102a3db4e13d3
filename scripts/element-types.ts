import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TYPES = join(import.meta.dirname, '../packages/components/types')

/** What is served of the types of tags and events: for React, Preact, Vue, Angular and the DOM's own functions, one file each. */
export const elementTypes = (): Record<string, string> =>
  Object.fromEntries(readdirSync(TYPES).map((name) => [`v1/types/${name}`, readFileSync(join(TYPES, name), 'utf8')]))

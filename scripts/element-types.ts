import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const COMPONENTS = join(import.meta.dirname, '../packages/components')

/**
 * Types of the tags and events for React, Preact, Vue and the DOM's own functions: one file each, which imports nothing
 * of ours, for integrators have the script's address and no package.
 */
export function elementTypes(): Record<string, string> {
  const elements = readFileSync(join(COMPONENTS, 'src/jsx.ts'), 'utf8')
  const files: Record<string, string> = {}
  for (const name of readdirSync(join(COMPONENTS, 'types'))) {
    const augmentation = readFileSync(join(COMPONENTS, 'types', name), 'utf8').replace(/^import .*\n\n/, '')
    files[`v1/types/${name}`] = `${elements}\n${augmentation}`
  }
  return files
}

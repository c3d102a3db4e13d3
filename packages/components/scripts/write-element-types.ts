import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { angular } from './element-types/angular.ts'
import { dom } from './element-types/dom.ts'
import { preact, react } from './element-types/jsx.ts'
import { readTags, type Tag } from './element-types/tags.ts'
import { vue } from './element-types/vue.ts'

/**
 * Writes the manifest of the elements, and from it the types that integrators' compilers check tags, attributes and events against:
 * one file each, which imports nothing of ours, for integrators have the script's address and no package.
 */
const place = join(import.meta.dirname, '..')
const FILES: Record<string, { whose: string; write(tags: readonly Tag[]): string }> = {
  'dom.d.ts': { whose: 'the DOM', write: dom },
  'react.d.ts': { whose: 'React 19', write: react },
  'preact.d.ts': { whose: 'Preact', write: preact },
  'vue.d.ts': { whose: 'Vue 3', write: vue },
  'angular.ts': { whose: 'Angular', write: angular },
}

const { status, stderr } = spawnSync(
  process.execPath,
  [
    join(place, 'node_modules/@custom-elements-manifest/analyzer/cem.js'),
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  ],
  { cwd: place, encoding: 'utf8' },
)
if (status !== 0) throw new Error(stderr)

const tags = readTags()
const details = readFileSync(join(place, 'src/core/event-details.ts'), 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
for (const [name, { whose, write }] of Object.entries(FILES)) {
  const [, imports = '', rest = ''] = /^((?:import .*\n\n)?)([\s\S]*)$/.exec(write(tags)) ?? []
  const head = `// Foyer's tags and events for ${whose}. Save this file among your own sources.`
  writeFileSync(join(place, 'types', name), `${head}\n${imports}${details}\n${rest}`)
}

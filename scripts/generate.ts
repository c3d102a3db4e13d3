import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { profiles } from '../packages/utilities/index.ts'
import { dataKept } from './generate/data.ts'
import { features } from './generate/features.ts'
import { journeyDiagrams } from './generate/journey-diagrams.ts'
import { openapi } from './generate/openapi.ts'
import { registry } from './generate/registry.ts'

/** Writes what is derived from other files; with `--check`, says which of them are stale instead. */
const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const isCheck = process.argv.includes('--check')

const files: Record<string, () => string | Promise<string>> = {
  'packages/utilities/index.ts': registry,
  'docs/data.md': dataKept,
  'docs/features.md': features,
  'docs/journeys.md': () => journeyDiagrams(profiles),
  'docs/openapi.json': () => openapi(version),
}

const stale: string[] = []
for (const [file, make] of Object.entries(files)) {
  const path = join(root, file)
  const wanted = await make()
  if (read(path) === wanted) continue
  if (isCheck) stale.push(file)
  else writeFileSync(path, wanted)
}
// What a package derives for itself is written by its own script; a check puts back what was there.
for (const [script, ...files] of [
  [
    'packages/edge-api/scripts/generate-phone-metadata.ts',
    'packages/edge-api/src/identity/phone/metadata.gen.ts',
    'packages/edge-api/src/identity/phone/calling-codes.gen.ts',
  ],
  [
    'packages/edge-api/scripts/generate-common-passwords.ts',
    'packages/edge-api/src/identity/passwords/breached-passwords.bin',
    'packages/edge-api/src/identity/passwords/common-words.bin',
  ],
  ['packages/edge-api/scripts/generate-migrations.ts', 'packages/edge-api/src/platform/database/migrations.gen.ts'],
  [
    'packages/components/scripts/write-element-types.ts',
    'packages/components/custom-elements.json',
    ...['dom.d.ts', 'react.d.ts', 'preact.d.ts', 'vue.d.ts', 'angular.ts'].map((name) => `packages/components/types/${name}`),
  ],
] as const) {
  const before = files.map((file) => [file, readBytes(join(root, file))] as const)
  const { status, stderr } = spawnSync(process.execPath, [join(root, script)], { cwd: join(root, script, '../..'), encoding: 'utf8' })
  if (status !== 0) throw new Error(`${script} failed.\n${stderr}`)
  if (!isCheck) continue
  for (const [file, content] of before) {
    const path = join(root, file)
    if (content !== null && readBytes(path)?.equals(content)) continue
    stale.push(file)
    if (content !== null) writeFileSync(path, content)
  }
}

if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run pnpm generate and commit what it writes.`)
  process.exitCode = 1
}

function read(path: string): string | null {
  return readBytes(path)?.toString('utf8') ?? null
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

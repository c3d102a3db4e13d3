import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { hostedFiles } from '../scripts/hosted-files.ts'

/** What the tests on Node find as assets: the files of hosted pages, in a folder as the build leaves them. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-assets-'))
  for (const [path, content] of Object.entries(await hostedFiles())) {
    const target = join(folder, 'hosted', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  project.provide('assets', folder)
  return () => rmSync(folder, { recursive: true })
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** As `dist/assets`, with the files of hosted pages alone. */
    assets: string
  }
}

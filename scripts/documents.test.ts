import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textOf } from './documents.ts'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
  maxBuffer: 10_000_000,
}).split('\n')

/** Names of source files in a document that no file of the repository has. A name with braces stands for several. */
const unknownFiles = (text: string): string[] =>
  [...text.matchAll(/`([\w@/-][\w@./-]*\.(?:ts|css|html|toml))`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))

it.each(['architecture.md', 'contribute.md', 'security.md', 'operate.md', 'deploy.md', 'dependencies.md'])(
  '%s names files that there are',
  (name) => {
    expect(unknownFiles(textOf(name))).toEqual([])
  },
)

it('a file that is gone is found by its name', () => {
  expect(unknownFiles('See `engine/progress.ts`, `{step}.ts` and `engine/gone.ts`.')).toEqual(['engine/gone.ts'])
})

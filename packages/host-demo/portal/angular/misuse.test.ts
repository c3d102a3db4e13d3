import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'

/** Angular's templates have no comment that expects an error: each marked line has to have one, and no other line. */
it('finds each misuse in a template of Angular’s', () => {
  const marked = readFileSync(join(import.meta.dirname, 'misuse.ts'), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.includes('<!--') ? [index + 1] : []))
  const compiler = join(import.meta.dirname, '../../node_modules/.bin/ngc')
  const { status, stdout, stderr } = spawnSync(compiler, ['-p', 'tsconfig.misuse.json', '--noEmit'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  const said = stripVTControlCharacters(stdout + stderr)
  const found = [...said.matchAll(/misuse\.ts:(\d+):\d+ - error/g)].map(([, line]) => Number(line))
  expect(status).toBe(1)
  expect(found).toEqual(marked)
})

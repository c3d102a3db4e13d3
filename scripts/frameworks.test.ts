import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTags } from '../packages/components/scripts/element-types/tags.ts'
import { codeIn } from './documents.ts'

const root = join(import.meta.dirname, '..')
const PATIENCE_MS = 600_000
const run = promisify(execFile)

/** Where each framework's own packages are found. */
const hosts = join(root, 'packages/host-demo')
let folder: string

beforeAll(() => {
  mkdirSync(join(hosts, '.tsbuild'), { recursive: true })
  folder = mkdtempSync(join(hosts, '.tsbuild/documents-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The page's files as an integrator saves them, beside the types that the document names. */
function saved(name: string, types: string, as: string): string {
  const place = join(folder, name)
  for (const { file, code } of codeIn(`frameworks/${name}.md`)) {
    if (!file) continue
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), code)
  }
  cpSync(join(root, 'packages/components/types', types), join(place, 'src', as))
  return place
}

async function compiles(place: string, compiler: string, options: object, more: object = {}, flags: readonly string[] = []): Promise<void> {
  const compilerOptions = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    ...options,
  }
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'], ...more }))
  const said = await run(compiler, ['-p', 'tsconfig.json', ...flags], { cwd: place }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  )
  expect(said).toBe('')
}

describe('the pages for frameworks', { timeout: PATIENCE_MS }, () => {
  it('have code for React that compiles', () =>
    compiles(saved('react', 'react.d.ts', 'foyer.d.ts'), 'tsc', {
      jsx: 'react-jsx',
      paths: { react: [join(hosts, 'node_modules/@types/react/index.d.ts')] },
    }))

  it('have code for Vue that compiles', () =>
    compiles(
      saved('vue', 'vue.d.ts', 'foyer.d.ts'),
      join(hosts, 'node_modules/.bin/vue-tsc'),
      {},
      { vueCompilerOptions: { strictTemplates: true } },
    ))

  it('have code for Angular that compiles', () =>
    compiles(
      saved('angular', 'angular.ts', 'foyer.ts'),
      join(hosts, 'node_modules/.bin/ngc'),
      { experimentalDecorators: true },
      { angularCompilerOptions: { strictTemplates: true } },
      ['--noEmit'],
    ))
})

const TAG = /<(foyer-[\w-]+)((?:\s+[\w@:.()[\]-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*\/?>/g

it('documents write tags and attributes that there are', () => {
  const tags = new Map(readTags().map((tag) => [tag.name, new Set(tag.attributes.map(({ name }) => name))]))
  const everywhere = ['lang', 'slot', 'hidden', 'id', 'class']
  const names = ['integrate.md', ...readdirSync(join(root, 'docs/frameworks')).map((name) => `frameworks/${name}`)]
  let count = 0
  for (const name of names)
    for (const { language, code } of codeIn(name)) {
      if (language === 'css') continue
      for (const [, tag = '', attributes = ''] of code.matchAll(TAG)) {
        count++
        expect([...tags.keys()], name).toContain(tag)
        for (const [, attribute = ''] of attributes.matchAll(/([\w@:.()[\]-]+)(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?/g)) {
          if (/^(?:on|@|\()/.test(attribute) || everywhere.includes(attribute)) continue
          expect([...(tags.get(tag) ?? [])], `${name}: ${tag}`).toContain(attribute.replace(/[[\]:]/g, ''))
        }
      }
    }
  expect(count).toBeGreaterThan(12)
})

it('documents lead to headings that there are', () => {
  for (const name of readdirSync(join(root, 'docs/frameworks'))) {
    const text = readFileSync(join(root, 'docs/frameworks', name), 'utf8')
    for (const [, target = '', anchor = ''] of text.matchAll(/\]\(\.\.\/([\w-]+\.md)#([\w-]+)\)/g)) {
      const headings = [...readFileSync(join(root, 'docs', target), 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        anchorOf(heading),
      )
      expect(headings, name).toContain(anchor)
    }
  }
})

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\d\s-]/gu, '')
    .replace(/ /g, '-')

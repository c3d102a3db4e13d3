import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack } from '../packages/components/scripts/package/pack.ts'

/** A machine may have other things to do. */
const PATIENCE_MS = 600_000

const run = promisify(execFile)
const components = join(import.meta.dirname, '../packages/components')
const contract = join(components, '../contract')

let page: string
/** Where npm put it. */
let installed: string

beforeAll(async () => {
  page = mkdtempSync(join(tmpdir(), 'foyer-package-'))
  installed = join(page, 'node_modules/@foyer/components')
  const tarball = await pack(page)
  writeFileSync(join(page, 'package.json'), JSON.stringify({ name: 'page', private: true, type: 'module' }))
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball, ...(await packedDependencies())], {
    cwd: page,
  })
}, PATIENCE_MS)
afterAll(() => rmSync(page, { recursive: true, force: true }))

/** Lit and what it needs, from this machine: no registry is asked. */
async function packedDependencies(): Promise<string[]> {
  const folders = new Set<string>()
  const add = (name: string, from: string) => {
    const folder = realpathSync(join(from, 'node_modules', name))
    if (folders.has(folder)) return
    folders.add(folder)
    // pnpm puts what a package needs beside it.
    const beside = folder.slice(0, folder.lastIndexOf('/node_modules/'))
    for (const needed of namesIn(join(folder, 'package.json'))) add(needed, beside)
  }
  for (const place of [components, contract]) for (const name of namesIn(join(place, 'package.json'))) add(name, place)
  return Promise.all([...folders].map((folder, index) => packedFolder(folder, join(page, `dependency-${index}`))))
}

/** As a registry hands it out: everything below `package/`. */
async function packedFolder(folder: string, target: string): Promise<string> {
  cpSync(folder, join(target, 'package'), { recursive: true, filter: (path) => !path.slice(folder.length).includes('node_modules') })
  await run('tar', ['-czf', `${target}.tgz`, '-C', target, 'package'])
  return `${target}.tgz`
}

const namesIn = (path: string): string[] =>
  Object.keys(read<{ dependencies?: Record<string, string> }>(path).dependencies ?? {}).filter((name) => !name.startsWith('@foyer/'))

/** A JSON file of the shape that its name stands for. */
const read = <Shape>(path: string): Shape => JSON.parse(readFileSync(path, 'utf8')) as Shape

const files = () =>
  readdirSync(installed, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('the package', () => {
  it('names nothing that only this repository has', () => {
    for (const file of files()) {
      const text = readFileSync(file, 'utf8')
      expect(text, file).not.toContain('workspace:')
      expect(text, file).not.toContain('@foyer/contract')
      expect(text, file).not.toContain(dirname(components))
    }
    expect(files().filter((file) => /\.test\.|contract\/schemas\/.*\.js$/.test(file))).toEqual([])
  })

  it('has every file that its fields name', () => {
    const {
      exports,
      customElements,
      'web-types': webTypes,
      types,
    } = read<{
      exports: Record<string, string | Record<string, string>>
      customElements: string
      'web-types': string
      types: string
    }>(join(installed, 'package.json'))
    const named = Object.values(exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
    for (const path of [...named, customElements, webTypes, types, 'vscode.html-data.json', 'llms.txt', 'LICENSE'])
      if (path.includes('*')) expect(readdirSync(join(installed, dirname(path))).length, path).toBeGreaterThan(0)
      else expect(existsSync(join(installed, path)), path).toBe(true)
  })

  it('describes the same tags in its manifest, to editors and in words', () => {
    const manifest = read<{ modules: { path: string; exports?: { kind: string; name: string }[] }[] }>(
      join(installed, 'custom-elements.json'),
    )
    const definitions = manifest.modules.flatMap(({ path, exports = [] }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => ({ name, path })),
    )
    const tags = [...new Set(definitions.map(({ name }) => name))].sort()
    expect(tags).toEqual(
      readdirSync(join(installed, 'dist/define'))
        .flatMap((name) => /^(foyer-.*)\.js$/.exec(name)?.[1] ?? [])
        .sort(),
    )
    for (const { path } of manifest.modules) expect(existsSync(join(installed, path)), path).toBe(true)
    const editor = read<{ tags: { name: string }[] }>(join(installed, 'vscode.html-data.json'))
    expect(editor.tags.map(({ name }) => name).sort()).toEqual(tags)
    const web = read<{ contributions: { html: { elements: { name: string }[] } } }>(join(installed, 'web-types.json'))
    expect(web.contributions.html.elements.map(({ name }) => name).sort()).toEqual(tags)
    const guide = readFileSync(join(installed, 'llms.txt'), 'utf8')
    for (const tag of tags) expect(guide).toContain(`### ${tag}`)
  })
})

/** What a page's own module does with it. */
async function inNode(code: string): Promise<unknown> {
  writeFileSync(join(page, 'in-node.js'), code)
  const { stdout } = await run(process.execPath, ['in-node.js'], { cwd: page })
  return JSON.parse(stdout)
}

describe('on a server', { timeout: PATIENCE_MS }, () => {
  it('can be imported, and defines nothing', async () => {
    const code = `import * as foyer from '@foyer/components'
      console.log(JSON.stringify([Object.keys(foyer).includes('FoyerLogin'), globalThis.customElements?.get('foyer-login') === undefined]))`
    expect(await inNode(code)).toEqual([true, true])
  })

  it('can be imported with its definitions', async () => {
    const code = `import '@foyer/components/define.js'
      console.log(JSON.stringify(['login', 'provider', 'otp'].map((name) => typeof customElements.get('foyer-' + name))))`
    expect(await inNode(code)).toEqual(['function', 'function', 'function'])
  })
})

/** @returns all code of a page whose script is this */
async function bundled(code: string): Promise<Rolldown.OutputChunk[]> {
  const entry = join(page, `page-${code.length}.js`)
  writeFileSync(entry, code)
  const result = (await build({
    root: page,
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: entry, preserveEntrySignatures: 'exports-only' } },
  })) as Rolldown.RolldownOutput
  return result.output.filter((output) => output.type === 'chunk')
}

describe('in a bundle', { timeout: PATIENCE_MS }, () => {
  it('brings the tags that a page imports, and the rest when it is needed', async () => {
    const chunks = await bundled("import '@foyer/components/define/foyer-login.js'")
    const first = chunks.filter(({ isEntry }) => isEntry)
    expect(first.map(({ code }) => code).join('\n')).toContain('foyer-login')
    expect(first.map(({ moduleIds }) => moduleIds.filter((id) => /\/foyer-(invoices|team|security)\/|\/messages\//.test(id)))).toEqual([[]])
    for (const language of ['fr', 'en', 'it', 'nl', 'de'])
      expect(chunks.some(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/messages/${language}.js`)))).toBe(true)
  })

  it('leaves out what a page does not use of it', async () => {
    const [client] = await bundled("import { ClientError } from '@foyer/components'\nexport { ClientError }")
    expect(client?.moduleIds.filter((id) => /\/(?:lit|lit-html|widgets)\//.test(id))).toEqual([])
  })
})

describe('its declarations', { timeout: PATIENCE_MS }, () => {
  const consumer = `import '@foyer/components/define/foyer-invoices.js'
import '@foyer/components/define.js'
import type {} from '@foyer/components/types/dom'
import { type Client, createClient, FoyerLogin } from '@foyer/components'

const client: Client = createClient({ api: 'https://area.utility.example', utility: 'utility' })
export const invoices = client.request<{ items: unknown[] }>('/invoices')
export const tag: HTMLElementTagNameMap['foyer-invoices'] = document.createElement('foyer-invoices')
export const login: HTMLElement = new FoyerLogin()
document.addEventListener('foyer-signed-in', ({ detail }) => detail.session.account.id.toUpperCase())
// @ts-expect-error No such attribute's value.
document.createElement('foyer-provider').theme = 'pink'
`
  it.each([
    ['bundler', 'ESNext'],
    ['nodenext', 'NodeNext'],
  ])('hold, the libraries’ own included, as %s resolves them', async (moduleResolution, module) => {
    const folder = join(page, `types-${moduleResolution}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'consumer.ts'), consumer.replace("import type {} from '@foyer/components/types/dom'\n", ''))
    await compiles(folder, { module, moduleResolution })
  })

  it('and its manifest are of the published schema', async () => {
    const folder = join(page, 'manifest')
    mkdirSync(folder)
    const schema = createRequire(join(components, 'package.json')).resolve('custom-elements-manifest/schema.d.ts')
    const manifest = JSON.stringify(read(join(installed, 'custom-elements.json')), withoutAttributesOfFields)
    writeFileSync(join(folder, 'schema.d.ts'), readFileSync(schema))
    writeFileSync(
      join(folder, 'manifest.ts'),
      `import type { Package } from './schema.d.ts'\nexport const manifest: Package = ${manifest}\n`,
    )
    await compiles(folder, { module: 'NodeNext', moduleResolution: 'nodenext' })
  })
})

/** The schema has them, as `CustomElementField`, but its TypeScript leaves that out of an element's members. */
const withoutAttributesOfFields = (_: string, value: object & { kind?: string }) =>
  value?.kind === 'field' ? { ...value, attribute: undefined, reflects: undefined } : value

async function compiles(folder: string, options: object): Promise<void> {
  const compilerOptions = {
    ...options,
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const failed = await run('tsc', ['-p', folder]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
  expect(failed).toBe('')
}

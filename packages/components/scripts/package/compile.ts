import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { LANGUAGES } from '../../src/core/messages/messages-in.ts'
import { VERSION } from '../../src/core/version.ts'
import { MESSAGE_FOLDERS, readMessages } from '../messages.ts'

const COMPONENTS = join(import.meta.dirname, '../..')
const CONTRACT = join(COMPONENTS, '../contract/src')

const isSource = (path: string) => !/\.test\.ts$/.test(path)

/**
 * Compiles the components, with what they need of the contract, to one JavaScript module and one declaration a file, so that a
 * bundler takes what a page uses and nothing else.
 * @param place an empty folder below this package, so that its dependencies are found
 * @param target where the modules go
 */
export async function compile(place: string, target: string): Promise<void> {
  cpSync(join(COMPONENTS, 'src'), place, { recursive: true, filter: isSource })
  cpSync(CONTRACT, join(place, 'contract'), { recursive: true, filter: isSource })
  for (const path of filesBelow(place)) if (path.endsWith('.ts')) rewrite(join(place, path), (text) => withoutWorkspace(text, path))
  for (const [path, from, to] of BUNDLED) rewrite(join(place, path), (text) => replaced(text, from, to))
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(options(target)))
  const { status, stdout } = spawnSync('tsc', ['-p', place], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
  // Types come from the schemas; code of theirs is nowhere imported.
  const schemas = join(target, 'contract/schemas')
  for (const name of readdirSync(schemas)) if (name.endsWith('.js')) rmSync(join(schemas, name))
  // What is fetched later is known by the tables alone, which no declaration imports.
  const entry = join(target, 'index.d.ts')
  writeFileSync(entry, `import './widgets.js'\n${readFileSync(entry, 'utf8')}`)
  await putMessages(target)
}

/**
 * Where the published edition differs from the pasted script: it is told apart on a page, it names messages in full and so keeps its sites
 * to itself, and what it lacks of a utility it asks for as data.
 */
const BUNDLED: readonly [path: string, from: string, to: string][] = [
  ['core/version.ts', `'${VERSION}'`, `'${VERSION}+bundled'`],
  ['core/provider/context.ts', "'foyer.1'", "'foyer.bundled.1'"],
  ['core/provider/site.ts', 'foyer1', 'foyerBundled1'],
  [
    'core/other-site.ts',
    `patiently((suffix) => import(/* @vite-ignore */ \`\${origin}/foyer/v1/\${name}.js\${suffix}\`))`,
    'fetchSite(origin, name)',
  ],
  ['core/other-site.ts', "import { patiently } from './loader/patiently.ts'", "import { fetchSite } from '../entries/bundled-site.ts'"],
]

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The published edition differs where ${from} stood.`)
  return text.replaceAll(from, to)
}

const options = (outDir: string) => ({
  extends: join(COMPONENTS, '../../tsconfig.base.json'),
  compilerOptions: {
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: [],
    target: 'ES2022',
    noEmit: false,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: '.',
    outDir,
  },
  include: ['.'],
})

/** The contract is a folder of the package. */
const withoutWorkspace = (text: string, path: string) =>
  text.replace(/'@foyer\/contract\/([^']+)'/g, (_, name: string) => `'${relativeTo(dirname(path), `contract/${name}.ts`)}'`)

/** A file for each language, in the place of the many that a composed script is made of. */
async function putMessages(target: string): Promise<void> {
  for (const language of LANGUAGES) {
    for (const folder of new Set(Object.values(MESSAGE_FOLDERS).flat())) rmSync(join(target, folder, `${language}.js`))
    const messages = Object.assign({}, ...Object.values(await readMessages(language)))
    put(join(target, `messages/${language}.js`), `export const messages = ${JSON.stringify(messages, null, 2)}\n`)
    put(join(target, `messages/${language}.d.ts`), 'export declare const messages: Readonly<Record<string, string>>\n')
  }
  const table = LANGUAGES.map((language) => `  ${language}: () => import('../../messages/${language}.js'),`).join('\n')
  const code = `const files = {\n${table}\n}\nexport const LANGUAGES = ${JSON.stringify(LANGUAGES)}\nexport const messagesIn = async (language) => (await files[language]()).messages\n`
  writeFileSync(join(target, 'core/messages/messages-in.js'), code)
}

export const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

function relativeTo(from: string, path: string): string {
  const way = relative(from, path)
  return way.startsWith('.') ? way : `./${way}`
}

/** Writes a file and the folders above it. */
export function put(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

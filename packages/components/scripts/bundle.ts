import { createHash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { laterLines, widgetLines } from '../src/widgets.ts'
import { type ShortIds, shortenMessageIds } from './message-ids.ts'
import { minifyTogether } from './minify.ts'
import { minifyTemplates } from './minify-templates.ts'
import { leanLit } from './unused-lit.ts'

const SRC = join(import.meta.dirname, '../src')
const ENTRIES = { own: join(SRC, 'entries/utility-page.ts'), client: join(SRC, 'entries/client-page.ts'), otp: join(SRC, 'entries/otp.ts') }

/** Modules that are fetched when they are first needed, by name: the files of both tables. */
const MODULES: Readonly<Record<string, string>> = Object.fromEntries([
  ...laterLines.map(([name, { folder }]) => [name, `${folder}/${name}.ts`]),
  ...widgetLines.flatMap(([name, { isFirst }]) => (isFirst ? [] : [[name, `widgets/foyer-${name}/define.ts`]])),
])

/** Code that a script fetches later. */
export const CHUNKS: readonly string[] = Object.keys(MODULES)

/** The script for a utility's own pages, without or with what `features.ts` names: a build each, for no page downloads what its utility does not use. */
export const SCRIPTS = {
  script: { hasNotices: false, hasWays: false },
  'script+notices': { hasNotices: true, hasWays: false },
  'script+ways': { hasNotices: false, hasWays: true },
  'script+notices+ways': { hasNotices: true, hasWays: true },
} as const

export type ScriptName = keyof typeof SCRIPTS
export type Features = Readonly<Record<keyof (typeof SCRIPTS)[ScriptName], boolean>>
/** The scripts of a utility's own pages, that of a client's page, and the chunks. */
export type Parts = Record<ScriptName | 'client-page', string> & Readonly<Record<string, string>>

/** What clients' pages alone fetch: it may use more of a script's code than the scripts of the utility's own pages show. */
const ON_CLIENT_PAGES: ReadonlySet<string> = new Set(widgetLines.flatMap(([name, { pages }]) => (pages === 'client' ? [name] : [])))

/** Which script has these and nothing more. */
export const scriptWith = ({ hasNotices, hasWays }: Features): ScriptName =>
  `script${hasNotices ? '+notices' : ''}${hasWays ? '+ways' : ''}`

/** Names that chunks take from a module of the script. */
type Shared = Map<string, Set<string>>

/**
 * Builds the script and its chunks. A script is composed per utility and language, so its chunks cannot import from
 * it by an address of their own: what they share travels on one global, named after the code it belongs to. Where the
 * chunks stand is written in `FOYER_BOOT`, which a composed script begins with.
 */
export async function bundle(ids: ShortIds): Promise<Parts> {
  const shorten = shortenMessageIds(ids)
  // What every script has, and chunks may count on.
  const modules = new Set((await buildOne(ENTRIES.own, [], SCRIPTS.script)).moduleIds)
  const isScript = (id: string) => (modules.has(id) && !OWN_COPY.test(id)) || id === 'lit'
  const files = Object.values(MODULES)
  const chunks = await Promise.all(files.map((file) => buildOne(join(SRC, file), [outside(isScript), shorten])))
  const shared: Shared = new Map()
  const all: Shared = new Map()
  for (const [index, { code }] of chunks.entries()) {
    if (!ON_CLIENT_PAGES.has(CHUNKS[index] ?? '')) noteImports(code, shared)
    noteImports(code, all)
  }
  const names = shortNames(shared)
  shortNames(all, names)
  const build = async (name: string, entry: string, features: Features, shares: Shared) => {
    const { code } = await buildOne(entry, [sharing(entry, shares, names), shorten], features)
    return { name, code }
  }
  const scripts = await Promise.all([
    ...Object.entries(SCRIPTS).map(([name, features]) => build(name, ENTRIES.own, features, shared)),
    build('client-page', ENTRIES.client, SCRIPTS.script, all),
  ])
  const global = `foyer_${createHash('sha256').update(JSON.stringify(scripts)).digest('hex').slice(0, 6)}`
  const parts: Record<string, { code: string }> = {}
  for (const { name, code } of scripts) parts[name] = { code: code.replaceAll('FOYER_SHARED', `globalThis.${global}`) }
  chunks.forEach(({ code }, index) => {
    parts[CHUNKS[index] ?? ''] = { code: takeShared(code, names, global) }
  })
  await minifyTogether(Object.values(parts))
  return Object.fromEntries(Object.entries(parts).map(([name, { code }]) => [name, code])) as Parts
}

/** What each part carries for itself: the icons it draws, and what not every script has. */
const OWN_COPY = /\/ui\/icons\.ts$|\/journey\/screens\/(?!turn\.ts)|\/rules\/(?:emails|login-names)\.ts$/

const IMPORT = /import ?\{([^}]*)\} ?from ?"foyer:([^"]+)";/g

/** Leaves modules out of a build; their imports stay, by absolute path or package name. */
const outside = (isOutside: (id: string) => boolean): Plugin => ({
  name: 'foyer:outside',
  enforce: 'pre',
  resolveId(source, importer) {
    const id = source.startsWith('.') && importer ? resolve(dirname(importer), source) : source
    return importer && isOutside(id) ? { id: `foyer:${id}`, external: true, moduleSideEffects: false } : null
  },
})

/** Adds to the entry the names that chunks take from it. */
const sharing = (entry: string, shared: Shared, names: Map<string, string>): Plugin => ({
  name: 'foyer:sharing',
  transform(code, id) {
    if (id !== entry) return null
    const imports: string[] = []
    const members: string[] = []
    for (const [from, exported] of shared)
      for (const name of exported) {
        const short = names.get(`${from} ${name}`) ?? name
        imports.push(`import { ${name} as ${short} } from ${JSON.stringify(from)};`)
        members.push(short)
      }
    return { code: `${imports.join('\n')}\n${code}\nFOYER_SHARED = { ${members.join(', ')} }`, map: null }
  },
})

/** @param features what of `features.ts` is in it; all when absent */
async function buildOne(input: string, plugins: Plugin[], features?: Features): Promise<{ code: string; moduleIds: string[] }> {
  const result = await build({
    root: join(SRC, '..'),
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins, leanLit(), minifyTemplates()],
    resolve: { conditions: ['browser', 'production'] },
    define: features ? { FOYER_HAS_NOTICES: `${features.hasNotices}`, FOYER_HAS_WAYS: `${features.hasWays}` } : {},
    build: { write: false, target: 'es2022', minify: false, modulePreload: false, lib: { entry: { part: input }, formats: ['es'] } },
  })
  const [{ output }] = result as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput]
  const [{ code, moduleIds }] = output
  return { code, moduleIds }
}

function noteImports(code: string, shared: Shared): void {
  for (const [, list = '', from = ''] of code.matchAll(IMPORT))
    for (const { name } of specifiers(list)) shared.set(from, (shared.get(from) ?? new Set()).add(name))
}

/** Adds a short name for everything that has none yet. */
function shortNames(shared: Shared, names: Map<string, string> = new Map()): Map<string, string> {
  for (const [from, exported] of shared)
    for (const name of exported) if (!names.has(`${from} ${name}`)) names.set(`${from} ${name}`, `$${names.size.toString(36)}`)
  return names
}

const specifiers = (list: string) =>
  list
    .split(',')
    .map((item) => item.trim().split(' as '))
    .filter(([name]) => name)
    .map(([name = '', local = name]) => ({ name, local }))

/** The imports of a chunk as one look into what the script shares. */
function takeShared(code: string, names: Map<string, string>, global: string): string {
  const taken: string[] = []
  const rest = code.replace(IMPORT, (_, list: string, from: string) => {
    for (const { name, local } of specifiers(list)) taken.push(`${names.get(`${from} ${name}`)}: ${local}`)
    return ''
  })
  return `const { ${taken.join(', ')} } = globalThis.${global};${rest}`
}

/** The code field alone, for pages that want nothing else. */
export async function bundleOtp(): Promise<string> {
  const part = await buildOne(ENTRIES.otp, [])
  await minifyTogether([part])
  return part.code
}

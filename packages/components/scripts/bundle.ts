import { createHash } from 'node:crypto'
import { dirname, join, relative, resolve } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { leanLit } from './lean-lit.ts'
import { type ShortIds, shortenMessageIds } from './message-ids.ts'
import { minifyTogether } from './minify.ts'
import { minifyTemplates } from './minify-templates.ts'

const SRC = join(import.meta.dirname, '../src')
const ENTRY = join(SRC, 'entries/utility-page.ts')

/** Code that a script fetches later. */
export const CHUNKS = [
  'steps',
  'more',
  'ways',
  'proofs',
  'invoices',
  'account',
  'team',
  'security',
  'step-up',
  'link-contract',
  'otp',
  'consent',
  'hand-over',
  'explain',
  'elsewhere',
] as const

export type ChunkName = (typeof CHUNKS)[number]

/** The script, without or with what `features.ts` names: a build each, for nobody downloads what their utility does not use. */
export const SCRIPTS = {
  script: { hasNotices: false, hasWays: false },
  'script+notices': { hasNotices: true, hasWays: false },
  'script+ways': { hasNotices: false, hasWays: true },
  'script+notices+ways': { hasNotices: true, hasWays: true },
} as const

export type ScriptName = keyof typeof SCRIPTS
export type Features = Readonly<Record<keyof (typeof SCRIPTS)[ScriptName], boolean>>
/** `away` is the script for somebody else's page. */
export type Parts = Record<ScriptName | 'away' | ChunkName, string>

/** What such a page alone fetches: it may use more of a script's code than the scripts of the utility's own pages show. */
const AWAY: ChunkName = 'hand-over'

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
  const modules = new Set((await buildOne(ENTRY, [composed, featuring(SCRIPTS.script)])).moduleIds)
  const isScript = (id: string) => (modules.has(id) && !OWN_COPY.test(id)) || id === 'lit'
  const chunks = await Promise.all(CHUNKS.map((name) => buildOne(join(SRC, `chunks/${name}.ts`), [outside(isScript), shorten])))
  const shared: Shared = new Map()
  const all: Shared = new Map()
  for (const [index, { code }] of chunks.entries()) {
    if (CHUNKS[index] !== AWAY) noteImports(code, shared)
    noteImports(code, all)
  }
  const names = shortNames(shared)
  shortNames(all, names)
  const build = async (name: string, features: Features, plugins: Plugin[], shares: Shared) => {
    const { code } = await buildOne(ENTRY, [composed, featuring(features), ...plugins, sharing(shares, names), shorten])
    return { name, code }
  }
  const scripts = await Promise.all([
    ...Object.entries(SCRIPTS).map(([name, features]) => build(name, features, [], shared)),
    build('away', SCRIPTS.script, [handingOver], all),
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
const OWN_COPY = /\/ui\/icons\.ts$|\/journey\/ways\/|\/rules\/(?:emails|login-names)\.ts$/

const IMPORT = /import ?\{([^}]*)\} ?from ?"foyer:([^"]+)";/g

/** A composed script knows where its chunks stand. */
const composed: Plugin = {
  name: 'foyer:composed',
  enforce: 'pre',
  resolveId: (source, importer) => (importer && source.endsWith('/fetch-chunk.ts') ? join(SRC, 'core/loader/fetch-composed.ts') : null),
}

/** Writes what `features.ts` says into the code that asks, so that what is not there is left out with all that leads to it. */
const featuring = (features: Features): Plugin => ({
  name: 'foyer:featuring',
  transform: (code) => {
    if (!FEATURE_IMPORT.test(code)) return null
    const written = code.replace(FEATURE_IMPORT, '')
    return { code: written.replace(/\bhas(?:Notices|Ways)\b/g, (name) => String(features[name as keyof Features])), map: null }
  },
})

const FEATURE_IMPORT = /import ?\{[^}]*\} ?from ?["'][^"']*\/features\.ts["'];?/

/** Somebody else's page: no cookie, and no log-in but a button that leads to the utility's own page. */
const handingOver: Plugin = {
  name: 'foyer:handing-over',
  enforce: 'pre',
  resolveId(source, importer) {
    const id = source.startsWith('.') && importer ? resolve(dirname(importer), source) : source
    const instead = INSTEAD[relative(SRC, id)]
    return instead && !importer?.includes('/oauth-client/') ? join(SRC, 'oauth-client', instead) : null
  },
}

/** What stands in the place of a module there. */
const INSTEAD: Readonly<Record<string, string>> = {
  'core/client/transport.ts': 'transport-away.ts',
  'core/provider/foyer-provider.ts': 'provider-away.ts',
  'core/provider/theme.ts': 'theme-away.ts',
  'core/loader/watch-tags.ts': 'watch-tags-away.ts',
  'widgets/foyer-login/define.ts': 'define-away.ts',
}

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
const sharing = (shared: Shared, names: Map<string, string>): Plugin => ({
  name: 'foyer:sharing',
  transform(code, id) {
    if (id !== ENTRY) return null
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

async function buildOne(input: string, plugins: Plugin[]): Promise<{ code: string; moduleIds: string[] }> {
  const result = await build({
    root: join(SRC, '..'),
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins, leanLit(), minifyTemplates()],
    resolve: { conditions: ['browser', 'production'] },
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

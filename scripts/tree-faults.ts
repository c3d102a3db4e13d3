import { posix } from 'node:path'

/** Path below the repository, e.g. `packages/contract/src/profile.ts`, to text. Tests are left out. */
export type Sources = ReadonlyMap<string, string>

/** What a newcomer would stumble over in the tree, a sentence each. */
export function treeFaults(sources: Sources): string[] {
  const imports = new Map([...sources].map(([path, text]) => [path, importsOf(path, text, sources)]))
  return [...circles(imports), ...largeFolders(sources), ...deepLevels(imports), ...thinFiles(sources, imports)]
}

type Imports = ReadonlyMap<string, ReadonlySet<string>>

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gm

/** Types, `import()` and `typeof import()` included. */
function importsOf(path: string, text: string, sources: Sources): Set<string> {
  const found = new Set<string>()
  for (const [, specifier = ''] of text.replace(COMMENT, '').matchAll(SPECIFIER)) {
    const [, name, rest] = /^@foyer\/([^/]+)\/(.+)$/.exec(specifier) ?? []
    const target = name ? `packages/${name}/src/${rest}.ts` : posix.join(posix.dirname(path), specifier)
    if (sources.has(target) && target !== path) found.add(target)
  }
  return found
}

/** Files that all import one another, on whatever way: two may. */
function circles(imports: Imports): string[] {
  return stronglyConnected(imports)
    .filter((files) => files.length > 2)
    .map((files) => `These import one another in a circle: ${files.sort().join(', ')}.`)
}

/** A folder whose contents are one thing: a widget, a feature, an engine, the screens of the steps. */
const ONE_THING = /^(packages\/(?:components|edge-api)\/src)\/(?:(?:widgets|features)\/[^/]+|journeys\/[^/]+|journey\/(?!screens)[^/.]+)\//
const TEXTS = /\/messages\/[a-z]{2}[/.]|\/texts\/|\.gen\.ts$/
const LARGEST_SHARE = 1 / 5

function largeFolders(sources: Sources): string[] {
  const folders = new Map<string, number>()
  const packages = new Map<string, number>()
  for (const [path, text] of sources) {
    const root = /^packages\/[^/]+\/src/.exec(path)?.[0]
    if (!root || TEXTS.test(path)) continue
    const lines = text.split('\n').length
    packages.set(root, (packages.get(root) ?? 0) + lines)
    const folder = ONE_THING.exec(path)?.[0]
    if (folder) folders.set(folder, (folders.get(folder) ?? 0) + lines)
  }
  return [...folders].flatMap(([folder, lines]) => {
    const all = [...packages].find(([root]) => folder.startsWith(`${root}/`))?.[1] ?? 0
    return lines > all * LARGEST_SHARE ? [`${folder} holds ${lines} of its package's ${all} lines, which is more than a fifth.`] : []
  })
}

const MOST_LEVELS = 9

/** Chains of folders of the API that import one another, one below the other. */
function deepLevels(imports: Imports): string[] {
  const folders = new Map<string, Set<string>>()
  for (const [path, targets] of imports) {
    const from = apiFolder(path)
    if (!from) continue
    const into = folders.get(from) ?? new Set()
    folders.set(from, into)
    for (const target of targets) {
      const to = apiFolder(target)
      if (to && to !== from) into.add(to)
    }
  }
  const chain = longestChain(folders)
  return chain.length > MOST_LEVELS ? [`Folders of the API lie ${chain.length} levels deep: ${chain.join(' > ')}.`] : []
}

const apiFolder = (path: string): string | undefined => /^packages\/edge-api\/src\/([^/]+)\//.exec(path)?.[1]

/** Folders that import one another are one level. */
function longestChain(graph: Imports): string[] {
  const groups = stronglyConnected(graph)
  const groupOf = new Map(groups.flatMap((group) => group.map((each) => [each, group] as const)))
  const chains = new Map<string[], string[]>()
  // Tarjan's order: what a group imports comes before it.
  for (const group of groups) {
    let below: string[] = []
    for (const member of group)
      for (const target of graph.get(member) ?? []) {
        const other = groupOf.get(target)
        const chain = other && other !== group ? (chains.get(other) ?? []) : []
        if (chain.length > below.length) below = chain
      }
    chains.set(group, [group.join('+'), ...below])
  }
  return [...chains.values()].reduce((longest, chain) => (chain.length > longest.length ? chain : longest), [])
}

/** These stand apart, however small, for what they are: what loads them, or what every other of their kind has. */
const APART =
  /\/(?:define|index|routes|schema|tables)\.ts$|\.styles\.ts$|\.(?:d|gen)\.ts$|\/(?:entries|messages|texts|steps)\/|-(?:node|workers)\.ts$/
const LAZY = /(?<!typeof )\bimport\(\s*['"]([^'"]+)['"]/g
const FEWEST_LINES = 16

function thinFiles(sources: Sources, imports: Imports): string[] {
  const importers = new Map<string, number>()
  for (const targets of imports.values()) for (const target of targets) importers.set(target, (importers.get(target) ?? 0) + 1)
  const lazy = new Set(
    [...sources].flatMap(([path, text]) => [...text.matchAll(LAZY)].map(([, to = '']) => posix.join(posix.dirname(path), to))),
  )
  return [...sources].flatMap(([path, text]) => {
    if (APART.test(path) || lazy.has(path)) return []
    if (isReExport(text)) return [`${path} only hands on what another file exports.`]
    const lines = text.split('\n').length - 1
    return lines < FEWEST_LINES && importers.get(path) === 1 ? [`${path} has ${lines} lines and one importer: it belongs there.`] : []
  })
}

const isReExport = (text: string): boolean => {
  const code = text.replace(COMMENT, '').trim()
  return code !== '' && code.replace(/export (?:type )?(?:\*|\{[^}]*\})(?: as \w+)? from ['"][^'"]+['"];?\s*/g, '') === ''
}

/** Tarjan's algorithm: groups in which each reaches each, what is imported first. */
function stronglyConnected(graph: Imports): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const groups: string[][] = []
  const visit = (each: string): void => {
    order.set(each, order.size)
    low.set(each, order.get(each) ?? 0)
    stack.push(each)
    for (const target of graph.get(each) ?? []) {
      if (!order.has(target)) visit(target)
      if (stack.includes(target)) low.set(each, Math.min(low.get(each) ?? 0, low.get(target) ?? 0))
    }
    if (low.get(each) === order.get(each)) groups.push(stack.splice(stack.indexOf(each)))
  }
  for (const each of graph.keys()) if (!order.has(each)) visit(each)
  return groups
}

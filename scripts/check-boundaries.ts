import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { profiles } from '../packages/utilities/index.ts'

/**
 * A utility is data: its name stands in its own folder, in tests, in docs and in the demo, and nowhere in the code that
 * serves every utility. Biome holds who may import whom.
 */
const root = join(import.meta.dirname, '..')
const places = ['packages/contract/src', 'packages/edge-api/src', 'packages/components/src']
const names = Object.values(profiles).flatMap(({ id, name }) => [id, name])
const word = new RegExp(`\\b(${[...new Set(names)].join('|')})\\b`, 'i')

const found = places
  .flatMap((place) => filesBelow(join(root, place)))
  .flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => (word.test(line) ? [`${relative(root, path)}:${index + 1}: ${line.trim()}`] : [])),
  )
if (found.length > 0) {
  console.error(`A utility is named outside its folder:\n${found.join('\n')}`)
  process.exitCode = 1
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.(test|suite|testbed)\.ts$|\.(md|bin)$/.test(name) ? [] : [path]
  })
}

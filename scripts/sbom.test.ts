import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { billOfMaterials } from './sbom.ts'

interface Component {
  type: string
  group?: string
  name: string
  version: string
  purl: string
  'bom-ref': string
  licenses?: readonly ({ license: { id?: string; name?: string } } | { expression: string })[]
  externalReferences?: readonly { type: string; url: string; hashes?: readonly { alg: string; content: string }[] }[]
}

interface Bill {
  bomFormat: string
  specVersion: string
  serialNumber: string
  version: number
  metadata: { timestamp: string; component: Component }
  components: readonly Component[]
  dependencies: readonly { ref: string; dependsOn?: readonly string[] }[]
}

let bill: Bill
beforeAll(() => {
  bill = JSON.parse(billOfMaterials())
})

const fullName = ({ group, name }: Component) => (group ? `${group}/${name}` : name)
const isOurs = (component: Component) => fullName(component).startsWith('@foyer/')

it('is a CycloneDX 1.6 document about this release', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  expect(bill.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(Date.parse(bill.metadata.timestamp)).not.toBeNaN()
  expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'foyer' })
})

it('says of each component which it is, where it comes from and under which licence', () => {
  for (const component of bill.components) {
    const about = fullName(component)
    expect(component.type, about).toBe('library')
    expect(component.version, about).toMatch(/^\d+\.\d+\.\d+/)
    expect(component.purl, about).toBe(`pkg:npm/${about.replace('@', '%40')}@${component.version}`)
    expect(component.licenses?.length, about).toBeGreaterThan(0)
    if (isOurs(component)) continue
    const [hash] = component.externalReferences?.find(({ type }) => type === 'distribution')?.hashes ?? []
    expect(hash?.alg, about).toBe('SHA-512')
    expect(hash?.content, about).toMatch(/^[\da-f]{128}$/)
  }
})

it('names each once, and knows every one that another is said to need', () => {
  const refs = [bill.metadata.component, ...bill.components].map((component) => component['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  const known = new Set(refs)
  for (const { ref, dependsOn = [] } of bill.dependencies) for (const each of [ref, ...dependsOn]) expect(known.has(each), each).toBe(true)
})

it('has every dependency of what is delivered, at the version that is pinned, and no tool', () => {
  const versions = new Map(bill.components.map((component) => [fullName(component), component.version]))
  for (const name of ['edge-api', 'components']) {
    const file = join(import.meta.dirname, '..', 'packages', name, 'package.json')
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'))
    for (const [dependency, version] of Object.entries(dependencies)) {
      expect(versions.has(dependency), dependency).toBe(true)
      if (/^\d/.test(version)) expect(versions.get(dependency), dependency).toBe(version)
    }
  }
  for (const tool of ['vite', 'vitest', 'wrangler', 'typescript', 'react', 'better-auth']) expect(versions.has(tool), tool).toBe(false)
})

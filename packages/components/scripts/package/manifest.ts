import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { getWebTypesData } from 'custom-element-jet-brains-integration'
import type { CustomElementDeclaration, CustomElementExport, Declaration, JavaScriptModule, Package } from 'custom-elements-manifest'
import type { Tag } from '../element-types/tags.ts'

const isElement = (declaration: Declaration): declaration is CustomElementDeclaration => 'customElement' in declaration

const tagIn = ({ declarations = [] }: JavaScriptModule) => declarations.find(isElement)?.tagName

/** The tools for editors have types of their own for the manifest, which differ in what may be undefined. */
export const forEditors = (manifest: Package): Parameters<typeof getWebTypesData>[0] => manifest as Parameters<typeof getWebTypesData>[0]

/** The manifest with the addresses of the published modules: each class, and the module that defines its tag. */
export function publishedManifest(tags: readonly Tag[]): Package {
  const manifest: Package = JSON.parse(readFileSync(join(import.meta.dirname, '../../custom-elements.json'), 'utf8'))
  const names = new Set(tags.map(({ name }) => name))
  const modules = manifest.modules.filter((module) => names.has(tagIn(module) ?? '')).map(published)
  return { ...manifest, modules: [...modules, ...modules.map(definitionOf)] }
}

const publishedPath = (path: string) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js')

/** Every path in it, wherever it stands. */
const published = (module: JavaScriptModule): JavaScriptModule =>
  JSON.parse(JSON.stringify(module), (key, value: unknown) =>
    (key === 'path' || key === 'module') && typeof value === 'string' ? publishedPath(value) : value,
  )

function definitionOf(module: JavaScriptModule): JavaScriptModule {
  const { name, tagName = '' } = module.declarations?.find(isElement) ?? { name: '' }
  const definition: CustomElementExport = { kind: 'custom-element-definition', name: tagName, declaration: { name, module: module.path } }
  return { kind: 'javascript-module', path: `dist/define/${tagName}.js`, exports: [definition] }
}

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { getWebTypesData } from 'custom-element-jet-brains-integration'
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration'
import { readTags, type Tag } from '../element-types/tags.ts'
import { compile, put } from './compile.ts'
import { guide } from './guide.ts'
import { forEditors, publishedManifest } from './manifest.ts'

const COMPONENTS = join(import.meta.dirname, '../..')

interface OwnPackage {
  name: string
  version: string
  license: string
  dependencies: Record<string, string>
}

/**
 * Packs what npm is given: modules, declarations, the manifest, what editors read, types for frameworks.
 * @param target folder for the tarball
 * @returns its path
 */
export async function pack(target: string): Promise<string> {
  mkdirSync(join(COMPONENTS, 'dist'), { recursive: true })
  // Below this package, where compiler and dependencies are found.
  const place = mkdtempSync(join(COMPONENTS, 'dist/pack-'))
  try {
    const folder = join(place, 'package')
    await compile(join(place, 'src'), join(folder, 'dist'))
    const own = readPackage(COMPONENTS)
    const tags = readTags()
    for (const { name, className } of tags) putDefinition(folder, name, className)
    putAll(folder, tags)
    const manifest = publishedManifest(tags)
    put(join(folder, 'custom-elements.json'), JSON.stringify(manifest, null, 2))
    put(join(folder, 'web-types.json'), webTypes(manifest, own))
    put(join(folder, 'vscode.html-data.json'), getVsCodeHtmlCustomData(forEditors(manifest), { hideLogs: true }))
    put(join(folder, 'llms.txt'), guide(own.name, tags))
    put(join(folder, 'README.md'), guide(own.name, tags))
    put(join(folder, 'package.json'), `${JSON.stringify(publishedPackage(own, readPackage(join(COMPONENTS, '../contract'))), null, 2)}\n`)
    cpSync(join(COMPONENTS, 'types'), join(folder, 'types'), { recursive: true, filter: (path) => !path.endsWith('.json') })
    cpSync(join(COMPONENTS, '../../LICENSE'), join(folder, 'LICENSE'))
    return packed(folder, target)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const readPackage = (folder: string): OwnPackage => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

function packed(folder: string, target: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', target], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const [{ filename }]: [{ filename: string }] = JSON.parse(stdout)
  return join(target, filename)
}

/** Its provider comes first: a widget asks for it when it is defined. */
function putDefinition(folder: string, tag: string, className: string): void {
  const isProvider = tag === 'foyer-provider'
  const from = isProvider ? '../core/provider/foyer-provider.js' : `../widgets/${tag}/${tag}.js`
  const code = isProvider
    ? `import { defineElement } from '../core/element/define-element.js'\nimport { ${className} } from '${from}'\nimport { fetchFromBundle } from '../entries/package.js'\n\nfetchFromBundle()\ndefineElement('${tag}', ${className})\n`
    : `import './foyer-provider.js'\nimport { define } from '../widgets/${tag}/define.js'\n\ndefine()\n`
  put(join(folder, `dist/define/${tag}.js`), code)
  put(join(folder, `dist/define/${tag}.d.ts`), `import '../widgets.js'\nimport '${from}'\n`)
}

function putAll(folder: string, tags: readonly Tag[]): void {
  const names = tags.map(({ name }) => `import './${name}.js'\n`).join('')
  put(join(folder, 'dist/define/all.js'), names)
  put(join(folder, 'dist/define/all.d.ts'), names)
}

const webTypes = (manifest: ReturnType<typeof publishedManifest>, { name, version }: OwnPackage): string =>
  JSON.stringify({ ...JSON.parse(getWebTypesData(forEditors(manifest), { hideLogs: true, packageJson: false })), name, version }, null, 2)

/** The contract is a part of the package, and so is what its types need. */
function publishedPackage({ name, version, license, dependencies }: OwnPackage, contract: OwnPackage): object {
  const needed = Object.entries({ ...dependencies, ...contract.dependencies }).filter(([, range]) => !range.startsWith('workspace:'))
  return {
    name,
    version,
    description: "A utility's customer area as web components: log-in, sign-up, invoices, access, security.",
    license,
    type: 'module',
    sideEffects: ['./dist/define/*.js', './dist/oauth-client/*.js'],
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './define.js': { types: './dist/define/all.d.ts', default: './dist/define/all.js' },
      './define/*.js': { types: './dist/define/*.d.ts', default: './dist/define/*.js' },
      './types/angular': { types: './types/angular.ts' },
      './types/*': { types: './types/*.d.ts' },
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './dist/index.d.ts',
    customElements: 'custom-elements.json',
    'web-types': 'web-types.json',
    files: ['dist', 'types', 'custom-elements.json', 'web-types.json', 'vscode.html-data.json', 'llms.txt'],
    dependencies: Object.fromEntries(needed.map(([each, range]) => [each, `^${range}`])),
  }
}

if (import.meta.main) {
  const target = join(COMPONENTS, 'dist')
  console.log(await pack(target))
}

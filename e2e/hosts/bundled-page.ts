import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { pack } from '../../packages/components/scripts/package/pack.ts'

const LIBRARIES = join(import.meta.dirname, '../../packages/components/node_modules')

const PAGE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Espace client</title>
<link rel="icon" href="data:,">
</head>
<body>
<main></main>
<script type="module" src="./page.js"></script>
</body>
</html>`

/** As a framework does it: the tags are made after their code has come. */
const SCRIPT = `import { trustApi } from '@foyer/components'
import '@foyer/components/define/foyer-account.js'
import '@foyer/components/define/foyer-invoices.js'
import '@foyer/components/define/foyer-login.js'

const { api, lang } = Object.fromEntries(new URLSearchParams(location.search))
trustApi(api)
const provider = document.createElement('foyer-provider')
provider.setAttribute('api', api)
provider.setAttribute('utility', 'smeg')
if (lang) provider.setAttribute('lang', lang)
provider.append(...['account', 'login', 'invoices'].map((name) => document.createElement('foyer-' + name)))
document.querySelector('main').append(document.createElement('h1'), provider)
document.querySelector('h1').append('Espace client')`

/** Files of a page whose own bundle carries the widgets, by path. */
export async function bundledPage(): Promise<Record<string, string>> {
  const output = await bundle(SCRIPT)
  return Object.fromEntries(output.map((each) => [`/bundled/${each.fileName}`, each.type === 'chunk' ? each.code : String(each.source)]))
}

/**
 * What Vite makes of a page with this script and the package as it is published.
 * @param script imports from `@foyer/components`
 */
export async function bundle(script: string): Promise<Rolldown.RolldownOutput['output']> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bundled-'))
  try {
    const modules = join(folder, 'node_modules')
    const target = join(modules, '@foyer/components')
    mkdirSync(target, { recursive: true })
    execFileSync('tar', ['-xzf', await pack(folder), '-C', target, '--strip-components=1'])
    for (const name of ['lit', '@lit']) symlinkSync(join(LIBRARIES, name), join(modules, name))
    writeFileSync(join(folder, 'index.html'), PAGE)
    writeFileSync(join(folder, 'page.js'), script)
    const { output } = await inProduction(() =>
      build({ root: folder, base: '/bundled/', configFile: false, logLevel: 'error', build: { write: false } }),
    )
    return output
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As `vite build` runs on an integrator's machine, where no test says otherwise. */
async function inProduction(building: () => ReturnType<typeof build>): Promise<Rolldown.RolldownOutput> {
  const mode = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    return (await building()) as Rolldown.RolldownOutput
  } finally {
    process.env['NODE_ENV'] = mode
  }
}

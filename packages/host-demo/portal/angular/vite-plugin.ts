import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const here = import.meta.dirname
const compiled = join(here, '../../node_modules/.portal-angular/host-demo/portal/angular')

/** What Babel is asked for: the version that Angular's compiler brings. */
interface Babel {
  transformAsync(code: string, options: object): Promise<{ code?: string | null } | null>
}

/**
 * Angular's own compiler, ahead of time, and its linker for the libraries: what the Angular CLI does, without the CLI. No template is
 * compiled in a browser.
 */
export const angular = (): Plugin => ({
  name: 'portal-angular',
  enforce: 'pre',
  buildStart() {
    const compiler = join(dirname(require.resolve('@angular/compiler-cli/package.json')), 'bundles/src/bin/ngc.js')
    execFileSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.json')], { stdio: 'inherit' })
  },
  resolveId: (source) => (source.endsWith('/angular/main.ts') ? join(compiled, 'main.js') : null),
  async transform(code, id) {
    if (!/node_modules\/@angular\//.test(id) || !code.includes('ɵɵngDeclare')) return null
    const { default: linker } = await import('@angular/compiler-cli/linker/babel')
    const babel: Babel = createRequire(require.resolve('@angular/compiler-cli/package.json'))('@babel/core')
    const linked = await babel.transformAsync(code, { filename: id, compact: false, configFile: false, babelrc: false, plugins: [linker] })
    return linked?.code ? { code: linked.code, map: null } : null
  },
})

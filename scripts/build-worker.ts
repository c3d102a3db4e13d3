import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { ASSETS } from './build.ts'
import { buildAll } from './build-all.ts'

const ROOT = join(import.meta.dirname, '..')

/** What `wrangler.toml` uploads as it lies: the entry, and beside it a module for each `import()`. */
const WORKER = join(ROOT, 'dist/worker')

/**
 * Bundles the Worker. wrangler's own bundler puts everything into one module, which every isolate would evaluate before its
 * first request; here what is imported lazily stays a module of its own, which workerd evaluates when it is first asked for.
 */
export async function buildWorker(folder: string = WORKER): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [besideTheCode()],
    // Those of wrangler's bundler.
    resolve: { conditions: ['workerd', 'worker', 'browser', 'module'] },
    ssr: { target: 'webworker', noExternal: true, resolve: { conditions: ['workerd', 'worker', 'browser', 'module'] } },
    build: {
      ssr: join(ROOT, 'packages/edge-api/src/platform/runtime/worker.ts'),
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      ssrEmitAssets: true,
      target: 'esnext',
      minify: true,
      rolldownOptions: {
        external: /^(cloudflare|node):/,
        // workerd takes every export of the main module for a handler: what modules share may not be among them.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'worker.js', chunkFileNames: '[name]-[hash].js', codeSplitting: true },
      },
    },
  })
}

/** `x.wasm?module` is a module that Cloudflare compiles at the upload, `x.bin` one of data: the file stays one, beside the code. */
function besideTheCode(): Plugin {
  const files = new Map<string, string>()
  return {
    name: 'foyer:beside-the-code',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!/\.(wasm\?module|bin)$/.test(source)) return null
      const found = await this.resolve(source.replace('?module', ''), importer)
      if (!found) return null
      const name = found.id.split('/').at(-1) ?? ''
      files.set(name, found.id)
      return { id: `./${name}`, external: 'relative' }
    },
    generateBundle() {
      for (const [fileName, path] of files) this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    },
  }
}

// wrangler calls this before it looks for the assets, which a fresh clone does not have yet.
if (import.meta.main) {
  if (!existsSync(ASSETS)) await buildAll()
  await buildWorker()
}

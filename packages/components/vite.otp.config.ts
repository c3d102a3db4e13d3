import { defineConfig } from 'vite'
import { leanLit } from './scripts/lean-lit.ts'
import { minifyTogether } from './scripts/minify.ts'
import { minifyTemplates } from './scripts/minify-templates.ts'

/** `foyer-otp` alone: one file, for pages that want the code field and nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    leanLit(),
    minifyTemplates(),
    {
      name: 'foyer:minify',
      enforce: 'post',
      generateBundle: (_, bundle) => minifyTogether(Object.values(bundle).filter((output) => output.type === 'chunk')),
    },
  ],
  resolve: { conditions: ['browser', 'production'] },
  build: {
    target: 'es2022',
    outDir: 'dist/otp',
    minify: false,
    lib: { entry: { otp: 'src/entries/otp.ts' }, formats: ['es'], fileName: (_, name) => `${name}.js` },
  },
})

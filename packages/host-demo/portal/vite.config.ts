import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { angular } from './angular/vite-plugin.ts'

const root = import.meta.dirname

/** Another company's portal: a page for each way that its authors may have chosen. */
export default defineConfig({
  root,
  appType: 'mpa',
  // As for production, in every build.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false', ngJitMode: 'false', ngServerMode: 'false' },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('foyer-') } } }), angular()],
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: ['index.html', 'vue/index.html', 'angular/index.html', 'plain/index.html'].map((page) => `${root}/${page}`),
    },
  },
})

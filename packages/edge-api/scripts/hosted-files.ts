import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'

const FOLDER = join(import.meta.dirname, '../src/hosted-pages')

/** The files of hosted pages by their path, as `dist/assets/hosted` has them: pages, styles and pictures as they are, scripts without types. */
export async function hostedFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const path of globSync('**/*.{html,css,svg,browser.ts}', { cwd: FOLDER }).sort()) {
    const text = readFileSync(join(FOLDER, path), 'utf8')
    if (path.endsWith('.browser.ts')) files[path.replace(/\.browser\.ts$/, '.js')] = (await transformWithOxc(text, path)).code
    else files[path] = text
  }
  return files
}

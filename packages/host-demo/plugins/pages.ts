import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

const apart = new Set(['node_modules', 'dist', 'public', 'portal'])

/** Every page of the folder, as absolute paths: whatever ends in `.html` and is no part of one. */
export const findPages = (root: string, folder = root): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'parts' || apart.has(relative(root, path)) ? [] : findPages(root, path)
    return entry.name.endsWith('.html') ? [path] : []
  })

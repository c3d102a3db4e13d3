import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/** Below which nothing is a page of these sites. */
const apart = new Set(['node_modules', 'dist', 'public', 'portal'])

/** A page: where it is served, and the file that it is made of. */
export interface Page {
  /** Absolute. A translation has no file there. */
  path: string
  source: string
  /** Of a translation; else the file says it. */
  language?: string
}

/**
 * Every page of the folder: what ends in `.html` and is no part of one. What lies at the top of a site stands for all the
 * languages that its `words` has, each in a folder named after it.
 */
export const findPages = (root: string): Page[] => htmlFiles(root).flatMap((source) => [{ path: source, source }, ...translations(source)])

/** What a page's file says, in the page's language. */
export const readPage = ({ source, language }: Page): string => {
  const html = readFileSync(source, 'utf8')
  return language ? html.replace(/<html lang="[a-z]{2}"/, `<html lang="${language}"`) : html
}

const htmlFiles = (root: string, folder = root): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'parts' || apart.has(relative(root, path)) ? [] : htmlFiles(root, path)
    return entry.name.endsWith('.html') ? [path] : []
  })

function translations(source: string): Page[] {
  const site = dirname(source)
  const own = /<html lang="([a-z]{2})"/.exec(readFileSync(source, 'utf8'))?.[1]
  const words = join(site, 'words')
  if (!existsSync(words)) return []
  const languages = readdirSync(words).map((file) => basename(file, '.json'))
  return languages
    .filter((language) => language !== own)
    .map((language) => ({ path: join(site, language, basename(source)), source, language }))
}

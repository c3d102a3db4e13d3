import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A website of a utility: a folder of `sites`, served below `www.{id}.localhost`. */
export interface Site {
  id: string
  /** Paths whose pages are served under a strict policy: themselves and all below. */
  strict: readonly string[]
  /** Addresses below the site at which the log-in may give back to an app that a page plays. */
  returns: readonly string[]
}

const folder = join(import.meta.dirname, '../sites')

/** What `site.json` says, where it says something. */
const readSite = (id: string): Site => {
  const said: unknown = JSON.parse(readFileSync(join(folder, id, 'site.json'), 'utf8'))
  return { id, strict: [], returns: [], ...(said as Partial<Site>) }
}

export const sites: readonly Site[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readSite(name))

/** The site of a `Host` header. */
export const siteOfHost = (host = ''): Site | undefined => {
  const id = /^www\.([a-z-]+)\.localhost(:\d+)?$/.exec(host)?.[1]
  return sites.find((site) => site.id === id)
}

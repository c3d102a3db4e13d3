import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { editionOf } from '../oauth/clients/edition.ts'
import { type Assets, FILE_HEADERS, SCRIPT_HEADERS } from '../platform/assets.ts'
import type { Deployment } from '../platform/deployment.ts'
import { ApiError } from '../platform/http/problem.ts'

type Deployments = ReadonlyMap<string, Pick<Deployment, 'profile' | 'clients'>>

/** Where the files of hosted pages lie among the assets, by their place in this folder. A script has `.js` for its `.browser.ts`. */
const FOLDER = '/hosted/'

/** Addresses of the files that hosted pages refer to. */
const FILES = {
  '/first-party.css': 'first-party/first-party.css',
  '/icon.svg': 'first-party/icon.svg',
  // Where a browser looks that shows an answer of the API by itself.
  '/favicon.ico': 'first-party/icon.svg',
  '/authorize.css': 'authorize/authorize.css',
  '/authorize.js': 'authorize/authorize.js',
  '/letter/letter.css': 'web-version/web-version.css',
  '/letter/open.js': 'web-version/open.js',
} as const

/** What lies in the assets and is served as it is: scripts below `/foyer/`, files of hosted pages, the API's description. */
export function servedFiles(assets: Assets, deployments: Deployments): Hono {
  const files = new Hono()
  for (const [address, file] of Object.entries(FILES)) files.get(address, etag(), (c) => serveFile(c, assets, file))
  return files
    .get('/foyer/*', (c) => serveScript(c, assets, deployments))
    .get('/openapi.json', (c) => answerOf(assets, asked(c, c.req.url)))
}

/** A file of a hosted page. */
export async function serveFile(c: Context, assets: Assets, file: string, headers: Readonly<Record<string, string>> = FILE_HEADERS) {
  const response = await answerOf(assets, new Request(new URL(FOLDER + file, c.req.url)))
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** The script is another one for a client's page, which the browser names in `Origin`; an exact release is the same for all. */
async function serveScript(c: Context, assets: Assets, deployments: Deployments): Promise<Response> {
  const { path } = c.req
  const [prefix, headers] = Object.entries(SCRIPT_HEADERS).find(([each]) => path.startsWith(each)) ?? []
  if (prefix === undefined) throw new ApiError('not-found')
  const url = new URL(editionOf(path, c.req.header('Origin'), deployments), c.req.url)
  const response = await answerOf(assets, asked(c, url))
  for (const [name, value] of Object.entries(headers ?? {})) response.headers.set(name, value)
  if (prefix === '/foyer/v1/') response.headers.append('Vary', 'Origin')
  return response
}

/** With what the browser says that it accepts. */
const asked = (c: Context, url: string | URL) => new Request(url, { headers: c.req.raw.headers })

/** @throws {ApiError} `not-found` */
async function answerOf(assets: Assets, request: Request): Promise<Response> {
  const answer = await assets.fetch(request)
  if (answer.status === 404) throw new ApiError('not-found')
  return new Response(answer.body, answer)
}

/** A value of a page: text is escaped, HTML stands as it is. */
export type Part = string | HtmlEscapedString | Promise<HtmlEscapedString>

/**
 * A page of this folder, e.g. `first-party/first-party.html`, each `{{name}}` filled.
 *
 * @throws where the file is not among the assets, or asks for a part that is not given.
 */
export async function hostedPage(assets: Assets, file: string, parts: Readonly<Record<string, Part>>): Promise<HtmlEscapedString> {
  const answer = await assets.fetch(new Request(`https://assets.invalid${FOLDER}${file}`))
  if (!answer.ok) throw new Error(`${file} is not among the assets: they are not built.`)
  const written = new Map(
    await Promise.all(Object.entries(parts).map(async ([name, part]) => [name, String(await html`${part}`)] as const)),
  )
  return raw(
    (await answer.text()).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const part = written.get(name)
      if (part === undefined) throw new Error(`${file} asks for ${name}.`)
      return part
    }),
  )
}

import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const PAGES = join(import.meta.dirname, '../pages')

/** The tag and the script of each peer; all else of the page is the site's. */
const PEERS = {
  'bare-lit': '<bare-login></bare-login>',
  hanko: '<hanko-auth lang="fr"></hanko-auth>',
} as const

/** What Hanko's API answers a first visit: the form for an e-mail address. */
const HANKO_FIRST_STEP = {
  name: 'login_init',
  status: 200,
  csrf_token: 'none',
  payload: {},
  actions: {
    continue_with_login_identifier: {
      action: 'continue_with_login_identifier',
      href: '/login?action=continue_with_login_identifier',
      description: '',
      inputs: { email: { name: 'email', type: 'email', required: true, hidden: false, max_length: 120 } },
    },
  },
}

export interface PeerPages {
  addresses: Record<keyof typeof PEERS, string>
  close(): Promise<void>
}

/** Another site's page as it is, with a peer's tag and script where ours are. Scripts are compressed beforehand, as ours are. */
export async function servePeerPages(page: string): Promise<PeerPages> {
  const site = new URL(page)
  const scripts = new Map<string, Buffer>()
  for (const name of Object.keys(PEERS)) scripts.set(`/${name}.js`, brotliCompressSync(await bundle(name)))
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    const script = scripts.get(path)
    const peer = Object.entries(PEERS).find(([name]) => path === `/${name}/`)
    if (script) answer.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Encoding': 'br' }).end(script)
    else if (asked.method === 'POST') answer.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(HANKO_FIRST_STEP))
    else if (peer) void withPeer(site, ...peer, answer)
    else pass(site, asked, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    addresses: { 'bare-lit': `${origin}/bare-lit/`, hanko: `${origin}/hanko/` },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function withPeer(site: URL, name: string, tag: string, answer: ServerResponse): Promise<void> {
  const html = await textOf(site)
  const peers = html
    .replace(/<foyer-login[^>]*><\/foyer-login>/, tag)
    .replace(/<(script|link)[^>]*\/foyer\/[^>]*>(<\/script>)?/g, '')
    .replace('</head>', `<script type="module" src="/${name}.js"></script></head>`)
  if (!peers.includes(tag) || peers.includes('/foyer/')) throw new Error('The page is not as it was.')
  answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(peers)
}

/** By address: Node resolves no name below localhost. */
const ask = (site: URL, path: string, then: (response: IncomingMessage) => void) =>
  request({ host: '127.0.0.1', port: site.port, path, headers: { Host: site.host } }, then).end()

const textOf = (site: URL): Promise<string> =>
  new Promise((resolve) => {
    ask(site, site.pathname, async (response) => resolve((await response.setEncoding('utf8').toArray()).join('')))
  })

function pass(site: URL, { url = '/' }: IncomingMessage, answer: ServerResponse): void {
  ask(site, new URL(url, site).pathname, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
  })
}

async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: PAGES,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      rolldownOptions: { input: join(PAGES, `${name}.ts`), output: { codeSplitting: false }, preserveEntrySignatures: false },
    },
  })
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output.find((file) => file.type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not bundled.`)
  return chunk.code
}

import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { DatabaseFile } from './database-file.ts'
import { HranaFailure, toHranaError } from './failure.ts'
import { pipeline } from './protocol.ts'

const MAX_BODY_BYTES = 16 * 1024 * 1024

export interface BridgeOptions {
  /** Path of the libSQL file of each utility, by its id. */
  files: Readonly<Record<string, string>>
  port?: number
  host?: string
  /** What `Authorization: Bearer …` must say; nothing is asked when absent. */
  token?: string
  streamIdleMs?: number
  lockPatienceMs?: number
}

export interface Bridge {
  /** What `DB_{ID}_URL` is: the slash at its end keeps the client from dropping the id. */
  url(id: string): string
  close(): Promise<void>
}

/**
 * Puts libSQL files behind the HTTP protocol that `@libsql/client/web` speaks (Hrana 2, JSON), as sqld and Turso do.
 *
 * **A development tool.** It stands in for a libSQL server where there is none to be had: one process, blocking calls,
 * plain HTTP. In production Workers talk to Turso or to sqld.
 */
export async function startBridge(options: BridgeOptions): Promise<Bridge> {
  const { files, port = 0, host = '127.0.0.1', token } = options
  const databases = new Map(Object.entries(files).map(([id, path]) => [id, new DatabaseFile(path, options)]))
  const server = createServer((request, response) => {
    answer(request, response, databases, token).catch((error: unknown) => {
      const { message, code } = toHranaError(error)
      // A libSQL server names no code when it refuses a token: the client then calls it SERVER_ERROR.
      send(response, error instanceof Refusal ? error.status : 500, code === 'AUTH_REJECTED' ? { error: message } : { message, code })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bridge listens on no port.')

  return {
    url: (id) => `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/${id}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      for (const database of databases.values()) database.close()
    },
  }
}

/** A request that is refused as a whole, by an HTTP status. */
class Refusal extends HranaFailure {
  readonly status: number

  constructor(status: number, code: string, message: string) {
    super(code, message)
    this.status = status
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  databases: ReadonlyMap<string, DatabaseFile>,
  token: string | undefined,
): Promise<void> {
  // A browser says where a page's request comes from; no page has business here.
  if (request.headers.origin !== undefined) throw new Refusal(403, 'ORIGIN_REFUSED', 'Pages are not served')
  if (token !== undefined && !isSame(request.headers.authorization ?? '', `Bearer ${token}`))
    throw new Refusal(401, 'AUTH_REJECTED', 'The bearer token is missing or wrong')
  const [, id = '', rest = ''] = /^\/([^/?]+)\/([^?]*)/.exec(request.url ?? '') ?? []
  const database = databases.get(id)
  if (!database || !['v2', 'v2/pipeline'].includes(rest))
    throw new Refusal(404, 'NOT_FOUND', 'There is no such database, or protocol, here')
  if (rest === 'v2' && request.method === 'GET') return send(response, 200, {})
  if (rest !== 'v2/pipeline' || request.method !== 'POST') throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'POST v2/pipeline, or GET v2')
  await answerPipeline(request, response, database)
}

async function answerPipeline(request: IncomingMessage, response: ServerResponse, database: DatabaseFile): Promise<void> {
  const { baton = null, requests } = parsePipeline(await readBody(request))
  const stream = takeStream(database, baton)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const results = await stream.answer(requests, gone.signal)
  // A baton that never arrived cannot come back.
  if (gone.signal.aborted) return stream.close()
  const nextBaton = database.put(stream)
  response.once('close', () => {
    if (!response.writableFinished && nextBaton !== null) database.drop(nextBaton)
  })
  send(response, 200, { baton: nextBaton, base_url: null, results })
}

function takeStream(database: DatabaseFile, baton: string | null) {
  try {
    return database.take(baton)
  } catch (error) {
    throw error instanceof HranaFailure ? new Refusal(400, error.code, error.message) : error
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new Refusal(413, 'BODY_TOO_LARGE', `A request has at most ${MAX_BODY_BYTES} bytes`)
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsePipeline(text: string) {
  try {
    const { success, data, error } = pipeline.safeParse(JSON.parse(text))
    if (success) return data
    throw new Refusal(
      400,
      'MALFORMED_REQUEST',
      `The request does not follow Hrana 2: ${error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    )
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Not JSON, or nested deeper than the stack.
    throw new Refusal(400, 'MALFORMED_REQUEST', 'The request is not JSON')
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return
  // What a refused request still has to say is not read.
  if (status >= 400) response.setHeader('connection', 'close')
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

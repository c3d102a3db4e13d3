import type { IncomingMessage, ServerResponse } from 'node:http'

/** An invented customer, and what one copies from their papers. */
export interface DemoPerson {
  utility: string
  name: string
  /** What is special, e.g. `former customer`; empty where nothing is. */
  note: string
  /** As labelled on the page, in order. */
  papers: readonly { label: string; value: string }[]
  /** By which an activation link is asked for, where the utility sends such links and knows an e-mail address. */
  reference: string | null
}

/** What the demo's page can ask for. */
export interface DemoDesk {
  people(): Promise<readonly DemoPerson[]>
  /** Sends an activation link to the mailbox; gives one sentence that says what was done. */
  sendLink(utility: string, reference: string): Promise<string>
}

const LONGEST_BODY = 1_000

/** `GET /demo/desk/people` and `POST /demo/desk/links {utility, reference}`, for the demo's own page alone. */
export async function answerDesk(desk: DemoDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = `${request.method} ${request.url}`
  if (asked === 'GET /demo/desk/people') return json(response, 200, await desk.people())
  if (asked !== 'POST /demo/desk/links') return json(response, 404, { said: 'Not found.' })
  if (request.headers['sec-fetch-site'] !== 'same-origin') return json(response, 403, { said: 'Only the demo’s page may ask.' })
  const { utility, reference } = await readBody(request)
  if (!utility || !reference) return json(response, 400, { said: 'Say which utility, and whose reference.' })
  return json(response, 200, { said: await desk.sendLink(utility, reference) })
}

async function readBody(request: IncomingMessage): Promise<{ utility?: string; reference?: string }> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LONGEST_BODY) return {}
  }
  return parse(text)
}

function parse(text: string): { utility?: string; reference?: string } {
  try {
    const { utility, reference } = JSON.parse(text)
    return typeof utility === 'string' && typeof reference === 'string' ? { utility, reference } : {}
  } catch {
    return {}
  }
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { REFRESH_SCRIPT, STYLES } from './mailbox-assets.ts'
import type { CaughtMessage, Mailbox } from './transports/mailbox.ts'

type Html = ReturnType<typeof html>

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** The e-mail's own styles are inline, as mail clients want them; it runs nothing, loads nothing and shares no origin. */
const LETTER_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/**
 * Every e-mail and SMS that a development mailbox caught, newest first. `GET /messages.json?to=` is the same for
 * programs: `[{id, channel, from, to, replyTo, subject, text, html, at}]`, `at` in RFC 3339.
 */
export function mailboxRoutes(mailbox: Mailbox): Hono {
  const routes = new Hono()

  routes.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', PAGE_POLICY)
  })

  routes.get('/', async (c) => {
    const base = c.req.path.replace(/\/$/, '')
    const messages = mailbox.list()
    return c.html(
      await page(base, 'Development mailbox', messages.length > 0 ? await list(base, messages) : await empty(), messages[0]?.id ?? ''),
    )
  })

  routes.get('/messages.json', (c) => {
    const messages = mailbox.list(c.req.query('to'))
    return c.json(messages.map((message) => ({ ...message, at: new Date(message.at).toISOString() })))
  })

  routes.get('/mailbox.css', (c) => c.body(STYLES, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  routes.get('/mailbox.js', (c) => c.body(REFRESH_SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))

  routes.get('/messages/:id', async (c) => {
    const base = c.req.path.replace(/\/messages\/[^/]*$/, '')
    const message = find(mailbox, c.req.param('id'))
    if (!message) return c.html(await page(base, 'Not here any more', await gone(base)), 404)
    return c.html(await page(base, message.subject || 'SMS', await open(base, message)))
  })

  routes.get('/messages/:id/letter', (c) => {
    const message = find(mailbox, c.req.param('id'))
    if (!message?.html) return c.notFound()
    c.header('Content-Security-Policy', LETTER_POLICY)
    return c.html(message.html)
  })

  return routes
}

const find = (mailbox: Mailbox, id: string): CaughtMessage | undefined => mailbox.list().find((message) => message.id === id)

/** With `newest`, an id or nothing yet, the page looks for newer ones by itself. */
async function page(base: string, title: string, content: Html, newest: string | null = null): Promise<Html> {
  return html`<!doctype html>
<html lang="en"${newest === null ? '' : html` data-newest="${newest}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${base}/mailbox.css">
<script src="${base}/mailbox.js" defer></script>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`
}

async function list(base: string, messages: readonly CaughtMessage[]): Promise<Html> {
  const rows = messages.map(
    ({ id, channel, to, subject, text, at }) => html`<li><a href="${base}/messages/${id}">
<span class="channel">${channel === 'sms' ? 'SMS' : 'E-mail'}</span>
<strong>${subject || text}</strong>
<span class="quiet">${to} · ${when(at)}</span></a></li>`,
  )
  return html`<p class="quiet">Nothing leaves this machine: what would have been sent is here, newest first.</p><ol>${rows}</ol>`
}

async function open(base: string, { id, channel, from, to, replyTo, text, at, html: letter }: CaughtMessage): Promise<Html> {
  return html`<p><a href="${base || '/'}">All messages</a></p>
<dl><dt>From</dt><dd>${from}</dd><dt>To</dt><dd>${to}</dd>${replyTo ? html`<dt>Reply to</dt><dd>${replyTo}</dd>` : ''}<dt>At</dt><dd>${when(at)}</dd></dl>
${letter ? html`<iframe title="The e-mail as HTML" src="${base}/messages/${id}/letter" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe><h2>As plain text</h2>` : ''}
<pre${channel === 'sms' ? raw(' class="sms"') : ''}>${text}</pre>`
}

const empty = async (): Promise<Html> => html`<p>No message yet. E-mails and SMS appear here as soon as they are sent.</p>`

const gone = async (base: string): Promise<Html> =>
  html`<p>This message is not kept any more. <a href="${base || '/'}">All messages</a></p>`

const when = (at: number): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(at)} UTC</time>`

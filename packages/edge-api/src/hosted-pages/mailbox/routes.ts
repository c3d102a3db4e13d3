import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { CaughtMessage, Mailbox } from '../../messages/transports/mailbox.ts'
import type { Assets } from '../../platform/assets.ts'
import { hostedPage, type Part, serveFile } from '../served-files.ts'

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** The e-mail's own styles are inline, as mail clients want them; it runs nothing, loads nothing and shares no origin. */
const EMAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/**
 * Every e-mail and SMS that a development mailbox caught, newest first. `GET /messages.json?to=` is the same for
 * programs: `[{id, channel, from, to, replyTo, subject, text, html, at}]`, `at` in RFC 3339.
 */
export function mailboxRoutes(mailbox: Mailbox, assets: Assets): Hono {
  const routes = new Hono()
  /** With `newest`, an id or nothing yet, the page looks for newer messages by itself. */
  const page = (base: string, title: string, content: Part, newest: string | null = null) => {
    const script = newest === null ? '' : html`<script type="module" src="${base}/mailbox.js"></script>`
    return hostedPage(assets, 'mailbox/mailbox.html', { base, title, content, script, newest: newest ?? '' })
  }

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
    return c.html(await page(base, 'Development mailbox', messages.length > 0 ? list(base, messages) : EMPTY, messages[0]?.id ?? ''))
  })

  routes.get('/messages.json', (c) => {
    const messages = mailbox.list(c.req.query('to'))
    return c.json(messages.map((message) => ({ ...message, at: new Date(message.at).toISOString() })))
  })

  routes.get('/mailbox.css', (c) => serveFile(c, assets, 'mailbox/mailbox.css'))
  routes.get('/mailbox.js', (c) => serveFile(c, assets, 'mailbox/refresh.js'))

  routes.get('/messages/:id', async (c) => {
    const base = c.req.path.replace(/\/messages\/[^/]*$/, '')
    const message = find(mailbox, c.req.param('id'))
    if (!message) return c.html(await page(base, 'Not here any more', gone(base)), 404)
    return c.html(await page(base, message.subject || 'SMS', open(base, message)))
  })

  routes.get('/messages/:id/letter', (c) => {
    const message = find(mailbox, c.req.param('id'))
    if (!message?.html) return c.notFound()
    c.header('Content-Security-Policy', EMAIL_POLICY)
    return c.html(message.html)
  })

  return routes
}

const find = (mailbox: Mailbox, id: string): CaughtMessage | undefined => mailbox.list().find((message) => message.id === id)

function list(base: string, messages: readonly CaughtMessage[]): Part {
  const rows = messages.map(
    ({ id, channel, to, subject, text, at }) => html`<li><a href="${base}/messages/${id}">
<span class="channel">${channel === 'sms' ? 'SMS' : 'E-mail'}</span>
<strong>${subject || text}</strong>
<span class="quiet">${to} · ${when(at)}</span></a></li>`,
  )
  return html`<p class="quiet">Nothing leaves this machine: what would have been sent is here, newest first.</p><ol>${rows}</ol>`
}

function open(base: string, { id, channel, from, to, replyTo, text, at, html: email }: CaughtMessage): Part {
  return html`<p><a href="${base || '/'}">All messages</a></p>
<dl><dt>From</dt><dd>${from}</dd><dt>To</dt><dd>${to}</dd>${replyTo ? html`<dt>Reply to</dt><dd>${replyTo}</dd>` : ''}<dt>At</dt><dd>${when(at)}</dd></dl>
${email ? html`<iframe title="The e-mail as HTML" src="${base}/messages/${id}/letter" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe><h2>As plain text</h2>` : ''}
<pre${channel === 'sms' ? raw(' class="sms"') : ''}>${text}</pre>`
}

const EMPTY = html`<p>No message yet. E-mails and SMS appear here as soon as they are sent.</p>`

const gone = (base: string): Part => html`<p>This message is not kept any more. <a href="${base || '/'}">All messages</a></p>`

const when = (at: number): Part =>
  html`<time datetime="${new Date(at).toISOString()}">${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(at)} UTC</time>`

/** How a deployment's mail leaves, from `MAIL_<ID>`. */
export type MailSetting = SmtpSetting | PostmarkSetting | MailboxSetting
/** How its SMS leave, from `SMS_<ID>`. */
export type SmsSetting = TwilioSetting | VonageSetting | MailboxSetting

export interface SmtpSetting {
  kind: 'smtp'
  host: string
  port: number
  /** `tls` from the first byte (465), `starttls` before anything is said (587), `none` on the same machine or by request. */
  security: 'tls' | 'starttls' | 'none'
  credentials: { user: string; password: string } | null
}

export interface PostmarkSetting {
  kind: 'postmark'
  /** Origin of the API. */
  endpoint: string
  token: string
  stream: string
}

export interface TwilioSetting {
  kind: 'twilio'
  endpoint: string
  accountSid: string
  /** The account's SID and token, or an API key's. */
  user: string
  password: string
  /** Sends through a messaging service instead of the profile's sender name. */
  messagingService: string | null
}

export interface VonageSetting {
  kind: 'vonage'
  /** Origin of the API; `https://api-eu.nexmo.com` keeps messages in Europe. */
  endpoint: string
  key: string
  secret: string
}

/** Development only. */
export interface MailboxSetting {
  kind: 'mailbox'
}

/**
 * `smtps://user:pass@host`, `smtp://user:pass@host:587`, `smtp://relay:25?tls=none`, `postmark://TOKEN@api.postmarkapp.com?stream=outbound`,
 * `mailbox:`. User and password are percent-encoded.
 * @throws with a sentence that never repeats the setting, which holds a password.
 */
export function parseMailSetting(setting: string): MailSetting {
  const url = parse(setting)
  if (url.protocol === 'mailbox:') return { kind: 'mailbox' }
  if (url.protocol === 'postmark:')
    return {
      kind: 'postmark',
      endpoint: endpointOf(url, 'api.postmarkapp.com'),
      token: needed(url.username, 'token'),
      stream: url.searchParams.get('stream') ?? 'outbound',
    }
  if (url.protocol === 'smtp:' || url.protocol === 'smtps:') return smtp(url)
  throw new Error('A mail setting begins with smtps://, smtp://, postmark:// or, for development, is mailbox:')
}

/**
 * `twilio://AC…:TOKEN@api.twilio.com`, with an API key `twilio://SK…:SECRET@api.twilio.com/AC…`, `?service=MG…`;
 * `vonage://KEY:SECRET@api-eu.nexmo.com`; `mailbox:`.
 * @throws with a sentence that never repeats the setting.
 */
export function parseSmsSetting(setting: string): SmsSetting {
  const url = parse(setting)
  if (url.protocol === 'mailbox:') return { kind: 'mailbox' }
  if (url.protocol === 'twilio:') return twilio(url)
  if (url.protocol === 'vonage:')
    return {
      kind: 'vonage',
      endpoint: endpointOf(url, 'api.nexmo.com'),
      key: needed(url.username, 'key'),
      secret: needed(url.password, 'secret'),
    }
  throw new Error('An SMS setting begins with twilio://, vonage:// or, for development, is mailbox:')
}

function twilio(url: URL): TwilioSetting {
  const user = needed(url.username, 'account')
  const accountSid = decodeURIComponent(url.pathname.slice(1)) || user
  if (!accountSid.startsWith('AC')) throw new Error('Twilio: an API key needs its account behind the host, as in /AC…')
  return {
    kind: 'twilio',
    endpoint: endpointOf(url, 'api.twilio.com'),
    accountSid,
    user,
    password: needed(url.password, 'token'),
    messagingService: url.searchParams.get('service'),
  }
}

function smtp(url: URL): SmtpSetting {
  const host = needed(url.hostname.replace(/^\[|\]$/g, ''), 'host')
  const isImplicit = url.protocol === 'smtps:'
  const security = isImplicit ? 'tls' : isSecured(url, host) ? 'starttls' : 'none'
  const credentials = url.username ? { user: decodeURIComponent(url.username), password: needed(url.password, 'password') } : null
  if (credentials && security === 'none' && !isLoopback(host)) throw new Error('SMTP: a password does not travel without TLS.')
  return { kind: 'smtp', host, port: url.port ? Number(url.port) : isImplicit ? 465 : 587, security, credentials }
}

function isSecured(url: URL, host: string): boolean {
  const tls = url.searchParams.get('tls')
  if (tls !== null && tls !== 'required' && tls !== 'none') throw new Error('SMTP: `tls` is `required` or `none`.')
  return tls ? tls === 'required' : !isLoopback(host)
}

function parse(setting: string): URL {
  const url = URL.parse(setting.trim())
  if (!url) throw new Error('A mail or SMS setting is a URL.')
  return url
}

function needed(encoded: string, what: string): string {
  if (!encoded) throw new Error(`The mail or SMS setting lacks its ${what}.`)
  return decodeURIComponent(encoded)
}

const endpointOf = (url: URL, usual: string): string => `${isLoopback(url.hostname) ? 'http' : 'https'}://${url.host || usual}`

const isLoopback = (host: string): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host)

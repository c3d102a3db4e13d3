import { parseMailSetting, parseSmsSetting } from '../../messages/transports/settings.ts'
import { isLoopback } from '../http/loopback.ts'
import { type KeyRing, keyRing } from '../keys/keys.ts'

/** What the environment says of one utility: read once, when it is first asked for. */
export interface Environment {
  /** `file:` on Node; `http:`, `https:` or `libsql:` anywhere. */
  databaseUrl: string
  databaseToken: string | null
  keys: KeyRing
  /** How e-mails and SMS leave, as `chooseTransports` reads it; known to be readable. */
  mail: string
  sms: string
  /** In place of the profile's. */
  sites: { firstParty: readonly string[]; pages: readonly string[]; returns?: readonly string[]; rpId?: string } | null
}

const DATABASE_SCHEMES = ['file:', 'http:', 'https:', 'libsql:']

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

/**
 * Reads `DB_{ID}_URL`, `DB_{ID}_TOKEN`, `KEYS_{ID}`, `MAIL_{ID}`, `SMS_{ID}` and `SITES_{ID}`, where ID is the utility's
 * id in capitals, `-` being `_`.
 *
 * @throws {EnvironmentError} with one sentence for everything that is missing or malformed, never a secret's value.
 */
export function parseEnvironment(id: string, env: Readonly<Record<string, string | undefined>>): Environment {
  const suffix = id.toUpperCase().replaceAll('-', '_')
  const problems: string[] = []

  function read<Value>(name: string, parse: (value: string | undefined) => Value): Value | null {
    try {
      return parse(env[name]?.trim() || undefined)
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : 'cannot be read.'}`)
      return null
    }
  }

  const databaseToken = env[`DB_${suffix}_TOKEN`]?.trim() || null
  const databaseUrl = read(`DB_${suffix}_URL`, (value) => parseDatabaseUrl(value, databaseToken))
  const keys = read(`KEYS_${suffix}`, parseKeys)
  const mail = read(`MAIL_${suffix}`, (value) => parseTransport(value, parseMailSetting))
  const sms = read(`SMS_${suffix}`, (value) => parseTransport(value, parseSmsSetting))
  const sites = read(`SITES_${suffix}`, parseSites)
  if (databaseUrl === null || keys === null || mail === null || sms === null || problems.length > 0)
    throw new EnvironmentError(`The utility ${id} cannot be served: ${problems.join(' ')}`)
  return { databaseUrl, databaseToken, keys, mail, sms, sites }
}

/**
 * Where a utility's database is, for those who need nothing else.
 *
 * @throws {EnvironmentError}
 */
export function parseDatabase(
  id: string,
  env: Readonly<Record<string, string | undefined>>,
): Pick<Environment, 'databaseUrl' | 'databaseToken'> {
  const suffix = id.toUpperCase().replaceAll('-', '_')
  const name = `DB_${suffix}_URL`
  const databaseToken = env[`DB_${suffix}_TOKEN`]?.trim() || null
  try {
    return { databaseUrl: parseDatabaseUrl(env[name]?.trim() || undefined, databaseToken), databaseToken }
  } catch (error) {
    throw new EnvironmentError(`${name} ${error instanceof Error ? error.message : 'cannot be read.'}`)
  }
}

function parseDatabaseUrl(value: string | undefined, token: string | null): string {
  const url = value === undefined ? null : URL.parse(value)
  if (value === undefined || !url || !DATABASE_SCHEMES.includes(url.protocol))
    throw new Error(`is ${value === undefined ? 'missing' : 'malformed'}: it begins with one of ${DATABASE_SCHEMES.join(', ')}.`)
  if (token !== null && isPlain(url) && !isLoopback(url))
    throw new Error('would send its token in clear: it begins with https: or libsql:, unless it is on this machine.')
  // The client resolves `v2/pipeline` against it: without the slash the path's last part is lost.
  return url.protocol === 'file:' || url.pathname.endsWith('/') ? value : `${value}/`
}

/** `libsql:` is https, unless it says otherwise. */
const isPlain = ({ protocol, searchParams }: URL): boolean =>
  protocol === 'http:' || (protocol === 'libsql:' && searchParams.get('tls') === '0')

function parseKeys(value: string | undefined): KeyRing {
  if (value === undefined) throw new Error('is missing: write `k1:` and 32 random bytes in base64url.')
  try {
    return keyRing(value)
  } catch {
    throw new Error('is malformed: write `k1:` and 32 bytes or more in base64url, the newest first, parted by commas.')
  }
}

function parseTransport(value: string | undefined, read: (setting: string) => unknown): string {
  if (value === undefined) throw new Error('is missing.')
  try {
    read(value)
  } catch (error) {
    throw new Error(`is malformed. ${error instanceof Error ? error.message : ''}`)
  }
  return value
}

function parseSites(value: string | undefined): Environment['sites'] {
  if (value === undefined) return null
  const problem = new Error('is malformed: write {"firstParty": ["https://area.example"], "pages": ["https://www.example"]}.')
  const sites = parseJson(value)
  if (typeof sites !== 'object' || sites === null) throw problem
  const firstParty = 'firstParty' in sites ? sites.firstParty : null
  const pages = 'pages' in sites ? sites.pages : []
  const returns = 'returns' in sites ? sites.returns : []
  const rpId = 'rpId' in sites ? sites.rpId : null
  if (!isOrigins(firstParty) || firstParty.length === 0 || !isOrigins(pages) || !isAddresses(returns)) throw problem
  const plain = [...firstParty, ...pages].find((origin) => !isSafe(new URL(origin)))
  if (plain !== undefined) throw new Error(`names ${plain}: what is typed there could be read on the way, so it has to begin with https:.`)
  if (rpId === null) return { firstParty, pages, returns }
  if (!isDomain(rpId)) throw problem
  return { firstParty, pages, returns, rpId }
}

const isSafe = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))

/** Whether our own pages lie in it is the browsers' to check. */
const isDomain = (text: unknown): text is string => typeof text === 'string' && /^([a-z\d-]+\.)+[a-z\d-]+$/.test(text)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** An app's claimed https address or its private-use scheme (RFC 8252): never one that runs something. */
const isAddresses = (list: unknown): list is string[] =>
  Array.isArray(list) &&
  list.every((address) => typeof address === 'string' && !/^(javascript|data|blob|vbscript):/i.test(address) && URL.canParse(address))

const isOrigins = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((origin) => typeof origin === 'string' && URL.canParse(origin) && new URL(origin).origin === origin)

import type { Client } from '@libsql/client'
import { unqualified } from '../platform/database/names.ts'
import { type Statement, sql, statement } from '../platform/database/statement.ts'
import { letter } from '../platform/database/system.ts'
import { DAY_MS } from '../platform/durations.ts'
import { base64url, fromBase64url, sha256 } from '../platform/keys/keys.ts'
import type { Ports } from '../platform/ports.ts'
import type { MessageDraft } from './message.ts'

/** What a page needs to write an e-mail out once more, as it was when it was sent. */
export interface WebVersion {
  message: MessageDraft
  at: number
}

const row = unqualified(letter)

const KEPT_MS = 30 * DAY_MS

/** A code has no business on a page: it lives ten minutes, and is typed into another one. */
export const hasWebVersion = ({ channel, template }: Pick<MessageDraft, 'channel' | 'template'>): boolean =>
  channel === 'email' && template !== 'code'

/**
 * The row of an e-mail's web version, for the batch that writes its message, and the token that alone opens it. The
 * database keeps the token's SHA-256 and a text under a key derived from the token: by itself it reads nothing, nor do
 * the server's keys. It lives as long as what the e-mail says, 30 days at least.
 */
export async function keepWebVersion(
  message: MessageDraft,
  ports: Pick<Ports, 'now' | 'random'>,
): Promise<{ token: string; statement: Statement }> {
  const now = ports.now()
  const token = base64url(ports.random(32))
  const tokenHash = await sha256(token)
  const version: WebVersion = { message, at: now }
  const nonce = ports.random(12)
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: associatedData(tokenHash) },
    await keyOf(token),
    new TextEncoder().encode(JSON.stringify(version)),
  )
  const payload = `${base64url(nonce)}.${base64url(new Uint8Array(cipher))}`
  return {
    token,
    statement: statement(sql`INSERT INTO ${row} (${row.tokenHash}, ${row.payload}, ${row.expiresAt})
      VALUES (${tokenHash}, ${payload}, ${Math.max(message.expiresAt, now + KEPT_MS)})`),
  }
}

/** Null for a token that is not known, or not any more. Reading spends nothing. */
export async function readWebVersion(database: Client, token: string, now: number): Promise<WebVersion | null> {
  const tokenHash = await sha256(token)
  const { rows } = await database.execute(
    statement(sql`SELECT ${row.payload} FROM ${row} WHERE ${row.tokenHash} = ${tokenHash} AND ${row.expiresAt} > ${now}`),
  )
  const payload = rows[0]?.['payload']
  return typeof payload === 'string' ? opened(token, tokenHash, payload) : null
}

/** What `keepWebVersion` sealed. */
const parseVersion = (json: string): WebVersion => JSON.parse(json)

/** A payload that was moved here or changed opens with no token, so what opens is what `keepWebVersion` sealed. */
async function opened(token: string, tokenHash: string, payload: string): Promise<WebVersion | null> {
  const [nonce = '', cipher = ''] = payload.split('.')
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64url(nonce), additionalData: associatedData(tokenHash) },
      await keyOf(token),
      fromBase64url(cipher),
    )
    return parseVersion(new TextDecoder().decode(plain))
  } catch {
    return null
  }
}

const associatedData = (tokenHash: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`letter/${tokenHash}/payload`)

/** HKDF-SHA-256 (RFC 5869) of the token, which is 32 random bytes. */
async function keyOf(token: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', fromBase64url(token), 'HKDF', false, ['deriveKey'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('foyer/letter') }
  return crypto.subtle.deriveKey(parameters, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

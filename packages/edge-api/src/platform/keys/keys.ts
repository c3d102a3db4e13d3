/**
 * A utility's server keys, newest first: `k2:base64url,k1:base64url`, each of 32 bytes or more. Every use has a key of
 * its own, derived with HKDF-SHA-256 (RFC 5869). What was made under an older key stays readable while it is listed.
 */
export interface KeyRing {
  /** Id of the key in use. */
  current: string
  /** HMAC-SHA-256 of `text` for one use, under the current key or the one named. */
  mac(use: KeyUse, text: string, keyId?: string): Promise<Uint8Array<ArrayBuffer>>
  /** AES-256-GCM; `place` is `table/row/column` and goes into the associated data with the key's id. Base64url. */
  seal(place: string, plain: string, nonce: Uint8Array<ArrayBuffer>): Promise<string>
  /** Throws when the text was moved, changed, or made under a key that is not listed. */
  open(place: string, sealed: string): Promise<string>
}

export type KeyUse =
  | 'journey-token'
  | 'session-token'
  | 'device-token'
  | 'code'
  | 'subject'
  | 'address'
  | 'recovery-code'
  | 'request'
  | 'passkey'
  | 'dummy'
  | 'dpop-nonce'
  | 'access-token'
  | 'refresh-token'

const encoder = new TextEncoder()

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))

/** Web Crypto on Node goes through the thread pool, which for a token takes far longer than its hash; Workers would pay for Node's when they start. */
const hashAtOnce = navigator.userAgent.startsWith('Node.js/') ? process.getBuiltinModule('node:crypto').hash : null

/** How tokens are stored: SHA-256, hex. */
export async function sha256(text: string): Promise<string> {
  if (hashAtOnce) return hashAtOnce('sha256', text)
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))
}

/** The same in base64url, as RFC 7636 and RFC 9449 write it. */
export async function sha256Base64url(text: string): Promise<string> {
  if (hashAtOnce) return hashAtOnce('sha256', text, 'base64url')
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))
}

/** Whether two texts of equal, public length are the same, in a time that does not tell where they differ. */
export function isEqual(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let i = 0; i < left.length; i++) difference |= left.charCodeAt(i) ^ right.charCodeAt(i)
  return difference === 0
}

/** @throws when a key is malformed or shorter than 32 bytes. */
export function keyRing(setting: string): KeyRing {
  const masters = new Map(
    setting.split(',').map((entry) => {
      const [id, secret] = entry.trim().split(':')
      if (!id || !secret || !/^[\w-]{43,}$/.test(secret)) throw new Error('A key is `id:` and 32 bytes or more in base64url.')
      return [id, fromBase64url(secret)] as const
    }),
  )
  const [current] = masters.keys()
  if (!current) throw new Error('No key is given.')
  const derived = new Map<string, Promise<CryptoKey>>()

  async function derive(keyId: string, use: KeyUse | 'seal'): Promise<CryptoKey> {
    const master = masters.get(keyId)
    // Ids come with what callers send: only those that are listed are remembered.
    if (!master) throw new Error('A key that is needed is not listed any more.')
    const name = `${keyId}/${use}`
    let key = derived.get(name)
    if (!key) {
      key = importDerived(master, use)
      derived.set(name, key)
    }
    return key
  }

  return {
    current,
    async mac(use, text, keyId = current) {
      return new Uint8Array(await crypto.subtle.sign('HMAC', await derive(keyId, use), encoder.encode(text)))
    },
    async seal(place, plain, nonce) {
      const key = await derive(current, 'seal')
      const cipher = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(`${current}/${place}`) },
        key,
        encoder.encode(plain),
      )
      return `${current}.${base64url(nonce)}.${base64url(new Uint8Array(cipher))}`
    },
    async open(place, sealed) {
      const [keyId = '', nonce = '', cipher = ''] = sealed.split('.')
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: fromBase64url(nonce), additionalData: encoder.encode(`${keyId}/${place}`) },
        await derive(keyId, 'seal'),
        fromBase64url(cipher),
      )
      return new TextDecoder().decode(plain)
    },
  }
}

async function importDerived(master: Uint8Array<ArrayBuffer>, use: KeyUse | 'seal'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(`foyer/${use}`) }
  return use === 'seal'
    ? crypto.subtle.deriveKey(parameters, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    : crypto.subtle.deriveKey(parameters, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
}

import type { PasskeyRequest } from '@foyer/contract/factors'
import type { PasskeyCreation } from '@foyer/contract/security'
import { base64url } from '../../src/platform/keys/keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)
const join = (...parts: readonly Uint8Array[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]))
const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** CBOR (RFC 8949) as far as an authenticator speaks it. */
function cbor(value: number | string | Uint8Array | ReadonlyMap<number | string, unknown>): Bytes {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return join(head(3, utf8(value).length), utf8(value))
  if (value instanceof Uint8Array) return join(head(2, value.length), value)
  return join(head(5, value.size), ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each as never)]))
}

function head(major: number, n: number): Bytes {
  if (n < 24) return Uint8Array.of((major << 5) | n)
  return n < 256 ? Uint8Array.of((major << 5) | 24, n) : Uint8Array.of((major << 5) | 25, n >> 8, n & 255)
}

/** ASN.1 of an ECDSA signature, which WebCrypto gives as two bare numbers. */
function der(raw: Bytes): Bytes {
  const integer = (bytes: Bytes) => {
    const from = bytes.findIndex((byte) => byte !== 0)
    const number = bytes.subarray(from < 0 ? bytes.length - 1 : from)
    const padded = (number[0] ?? 0) > 127 ? join(Uint8Array.of(0), number) : number
    return join(Uint8Array.of(2, padded.length), padded)
  }
  const both = join(integer(raw.slice(0, 32)), integer(raw.slice(32)))
  return join(Uint8Array.of(48, both.length), both)
}

const PRESENT = 1
const VERIFIED = 4
const ATTESTED = 64

/** A security key in software: one credential, with a signature counter that a test can set back. */
export class Authenticator {
  counter = 1
  isVerified = true
  /** What the browser says of the frame it was asked in. */
  frame: { crossOrigin: boolean; topOrigin?: string } = { crossOrigin: false }
  readonly id: Bytes = crypto.getRandomValues(new Uint8Array(32))
  readonly #origin: string
  /** Of the account it was made for. */
  #user = ''
  readonly #keys = crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']) as Promise<CryptoKeyPair>

  constructor(origin: string) {
    this.#origin = origin
  }

  async create(options: Pick<PasskeyCreation, 'challenge' | 'rp' | 'user'>): Promise<Record<string, unknown>> {
    const { x = '', y = '' } = (await crypto.subtle.exportKey('jwk', (await this.#keys).publicKey)) as JsonWebKey
    const key = cbor(
      new Map<number, number | Bytes>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, fromUrl(x)],
        [-3, fromUrl(y)],
      ]),
    )
    const attested = join(new Uint8Array(16), Uint8Array.of(0, this.id.length), this.id, key)
    const authData = join(await this.#data(options.rp.id, ATTESTED), attested)
    this.counter += 1
    this.#user = options.user.id
    const attestationObject = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    return this.#answer({
      clientDataJSON: base64url(this.#client('webauthn.create', options.challenge)),
      attestationObject: base64url(attestationObject),
      transports: ['usb'],
    })
  }

  async get({ challenge, rpId }: PasskeyRequest): Promise<Record<string, unknown>> {
    const clientData = this.#client('webauthn.get', challenge)
    const authData = await this.#data(rpId, 0)
    const signed = join(authData, await sha256(clientData))
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, (await this.#keys).privateKey, signed)
    this.counter += 1
    return this.#answer({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(der(new Uint8Array(signature))),
      userHandle: this.#user,
    })
  }

  #answer(response: Record<string, unknown>): Record<string, unknown> {
    const id = base64url(this.id)
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #client(type: string, challenge: string): Bytes {
    return utf8(JSON.stringify({ type, challenge, origin: this.#origin, ...this.frame }))
  }

  async #data(rpId: string, flags: number): Promise<Bytes> {
    const counter = new Uint8Array(4)
    new DataView(counter.buffer).setUint32(0, this.counter)
    return join(await sha256(utf8(rpId)), Uint8Array.of(flags | PRESENT | (this.isVerified ? VERIFIED : 0)), counter)
  }
}

const fromUrl = (text: string): Bytes => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { DAY_MS, HOUR_MS } from '../../platform/durations.ts'

export interface Certified {
  /** PKCS #8, PEM. */
  key: string
  /** X.509, PEM. */
  cert: string
}

/**
 * A fresh key and a certificate that nothing trusts by itself (X.509 v3, ECDSA P-256), for servers of tests and of the demo.
 * @param names hosts it is for, by name or IPv4 address
 */
export function selfSigned(names: readonly string[] = ['localhost'], lifetimeMs = DAY_MS): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
  // Its own: of several that are trusted under one name, OpenSSL tries one.
  const named = `localhost ${randomBytes(4).toString('hex')}`
  const name = sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(named)))))
  const alternatives = sequence(oid(0x55, 0x1d, 0x11), der(0x04, sequence(...names.map(alternativeName))))
  // Apple's browsers ask for it: a server's certificate.
  const usage = sequence(oid(0x55, 0x1d, 0x25), der(0x04, sequence(oid(0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01))))
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // Positive, and drawn: Firefox refuses two certificates of one issuer and number.
    der(0x02, Buffer.from([1]), randomBytes(8)),
    algorithm,
    name,
    sequence(utcTime(Date.now() - HOUR_MS), utcTime(Date.now() + lifetimeMs)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternatives, usage)),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const certificate = sequence(body, algorithm, signature)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
  }
}

const alternativeName = (name: string): Buffer =>
  isIPv4(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const oid = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes))
const utcTime = (at: number): Buffer => der(0x17, Buffer.from(`${new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)}Z`))

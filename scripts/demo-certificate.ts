import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIPv4 } from 'node:net'
import { join } from 'node:path'
import { type Certified, selfSigned } from '../packages/edge-api/src/messages/transports/self-signed.testbed.ts'
import { profiles } from '../packages/utilities/index.ts'

export type { Certified }

const DAY_MS = 86_400_000

/** The certificate of the demo's hosts, made on this machine once: a browser that trusts it once is not asked again. */
export function demoCertificate(folder: string): Certified {
  const names = [
    '127.0.0.1',
    'localhost',
    'portal.localhost',
    ...Object.keys(profiles).flatMap((id) => [`www.${id}.localhost`, `area.${id}.localhost`]),
  ]
  const [certificate, key] = [certificateFile(folder), join(folder, 'certificate.key')]
  if (!isGood(certificate, names) || !existsSync(key)) {
    const made = selfSigned(names, 365 * DAY_MS)
    mkdirSync(folder, { recursive: true })
    writeFileSync(key, made.key, { mode: 0o600 })
    writeFileSync(certificate, made.cert)
  }
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(certificate, 'utf8') }
}

export const certificateFile = (folder: string): string => join(folder, 'certificate.pem')

function isGood(file: string, names: readonly string[]): boolean {
  if (!existsSync(file)) return false
  const certificate = new X509Certificate(readFileSync(file))
  return (
    names.every((name) => (isIPv4(name) ? certificate.checkIP(name) : certificate.checkHost(name))) &&
    certificate.validToDate.getTime() > Date.now() + DAY_MS
  )
}

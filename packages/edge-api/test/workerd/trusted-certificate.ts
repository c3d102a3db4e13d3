import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { selfSigned } from '../../src/messages/transports/self-signed.testbed.ts'

/**
 * Lets workerd trust a mail server of ours: a certificate for `localhost`, made anew, that Miniflare reads from
 * `NODE_EXTRA_CA_CERTS` when it is loaded. So this comes before the plugin is imported.
 */
export function trustTestCertificate(): void {
  // vitest reads its configuration more than once, Miniflare the certificate not.
  if (process.env['FOYER_TEST_CERTIFICATE']) return
  const folder = mkdtempSync(join(tmpdir(), 'foyer-certificate-'))
  const { key, cert } = selfSigned()
  const others = process.env['NODE_EXTRA_CA_CERTS']
  writeFileSync(join(folder, 'trusted.pem'), others ? `${readFileSync(others, 'utf8')}\n${cert}` : cert)
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 })
  writeFileSync(join(folder, 'cert.pem'), cert)
  process.env['NODE_EXTRA_CA_CERTS'] = join(folder, 'trusted.pem')
  process.env['FOYER_TEST_CERTIFICATE'] = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}

export function readTestCertificate(): { key: string; cert: string } {
  const folder = process.env['FOYER_TEST_CERTIFICATE']
  if (!folder) throw new Error('vitest.config.ts makes the certificate first.')
  return { key: readFileSync(join(folder, 'key.pem'), 'utf8'), cert: readFileSync(join(folder, 'cert.pem'), 'utf8') }
}

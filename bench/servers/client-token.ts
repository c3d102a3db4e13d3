import { sha256, sha256Base64url } from '@foyer/edge-api/platform/keys/keys'
import type { Client } from '@libsql/client'
import { newKeys, signProof } from '../../packages/edge-api/test/api/proofs.ts'
import { accountIdOf } from '../invented-data.ts'
import { type Load, requests } from '../load.ts'

/** A client of the profile that the customer has let in, with the key that its token is bound to. */
export interface ClientAccess {
  keys: CryptoKeyPair
  token: string
}

/** Lets the first client of the utility see every contract of the first customer. */
export async function letClientIn(database: Client, token: string): Promise<ClientAccess> {
  const keys = await newKeys()
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey)
  const jkt = await sha256Base64url(JSON.stringify({ crv, kty, x, y }))
  const far = Date.now() + 86_400_000
  await database.batch(
    [
      {
        sql: `INSERT INTO consent (id, account_id, client_id, scopes, created_at, updated_at) VALUES ('c', ?, 'domus', ' session invoices:read ', 0, 0)`,
        args: [accountIdOf(1)],
      },
      {
        sql: `INSERT INTO consent_contract (consent_id, contract_id) SELECT 'c', k.id FROM contract k JOIN access a ON a.customer_id = k.customer_id WHERE a.account_id = ?`,
        args: [accountIdOf(1)],
      },
      {
        sql: `INSERT INTO client_grant (id, consent_id, jkt, scopes, created_at, used_at, expires_at) VALUES ('g', 'c', ?, ' session invoices:read ', 0, 0, ?)`,
        args: [jkt, far],
      },
      {
        sql: `INSERT INTO client_token (token_hash, grant_id, kind, expires_at) VALUES (?, 'g', 'access', ?)`,
        args: [await sha256(token), far],
      },
    ],
    'write',
  )
  return { keys, token }
}

/** A read with a proof, made anew for every round: what the server checks each time is a signature. */
export const readsOf =
  (url: string, { keys, token }: ClientAccess): Load =>
  async (seconds) => {
    const headers = { Authorization: `DPoP ${token}` }
    const refused = await fetch(url, { headers })
    const nonce = refused.headers.get('DPoP-Nonce')
    await refused.text()
    const claims = {
      htm: 'GET',
      htu: url,
      jti: crypto.randomUUID(),
      iat: Math.floor(Date.now() / 1_000),
      nonce,
      ath: await sha256Base64url(token),
    }
    return requests(url, { ...headers, DPoP: await signProof(keys, claims) })(seconds)
  }

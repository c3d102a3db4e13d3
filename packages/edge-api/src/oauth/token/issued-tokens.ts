import { base64url, type KeyRing, sha256 } from '../../platform/keys/keys.ts'

/** What a token request is answered with. */
export interface IssuedTokens {
  access: string
  accessHash: string
  refresh: string
  refreshHash: string
}

/**
 * The tokens that follow a code or a refresh token: HMACs of it, so that nothing secret is stored, and a refresh whose answer was
 * lost gets the same ones when it is repeated.
 */
export async function tokensAfter(keys: KeyRing, secret: string): Promise<IssuedTokens> {
  const access = base64url(await keys.mac('access-token', secret))
  const refresh = base64url(await keys.mac('refresh-token', secret))
  return { access, accessHash: await sha256(access), refresh, refreshHash: await sha256(refresh) }
}

import type { FactorOffer, PasskeyCreation } from '@foyer/contract/security'
import { factor } from '../../platform/database/identity.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import { MINUTE_MS } from '../../platform/durations.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { base64url } from '../../platform/keys/keys.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import type { Visit } from '../../platform/visit.ts'
import { authorizedSql, readAuthorized } from '../authorized-read.ts'
import { elevatedColumn } from '../elevation.ts'
import { offeredKinds } from './offered.ts'
import { OWNER_COLUMN, type Owner, parseOwner } from './owner.ts'
import { PASSKEY_TIMEOUT_MS, userHandle } from './passkeys.ts'
import { relyingParty } from './relying-party.ts'
import { loadTotp, SECRET_BYTES } from './totp-secrets.ts'

/** Long enough to find the phone and install an app. */
const LIFETIME_MS = 15 * MINUTE_MS

/** What comes back with the proof, sealed: nothing is stored before. */
export interface SealedOffer {
  kind: 'totp' | 'passkey'
  /** Of the factor it becomes: an offer becomes one factor once. */
  id: string
  /** A base 32 secret, or what the new passkey signs. */
  value: string
  expiresAt: number
}

const associatedData = (accountId: string): string => `factor-offer/${accountId}`

const f = alias(factor, 'f')

const OFFER = authorizedSql(sql`${OWNER_COLUMN}, ${elevatedColumn(4)},
  (SELECT json_group_array(${f.target}) FROM ${f} WHERE ${f.accountId} = visitor.account_id AND ${f.kind} = 'passkey') AS passkeys`)

/** @param json the column `passkeys` of `OFFER`: an array, of texts alone. */
const passkeysIn = (json: unknown): string[] => JSON.parse(String(json))

/**
 * A secret for an app or the options of a new passkey, for a session that is elevated.
 *
 * @throws {ApiError} `step-up-required`; `factor-refused` where the utility takes no such factor.
 */
export async function offerFactor(visit: Visit, kind: SealedOffer['kind']): Promise<FactorOffer> {
  const row = await readAuthorized(visit, OFFER, ['security'])
  if (row['is_elevated'] !== 1) throw new ApiError('step-up-required', { purpose: 'security' })
  if (!offeredKinds(visit.deployment.profile).includes(kind)) throw new ApiError('factor-refused')
  const owner = parseOwner(row['owner'])
  return kind === 'totp' ? offerTotp(visit, owner) : offerPasskey(visit, owner, passkeysIn(row['passkeys']))
}

async function offerTotp(visit: Visit, owner: Owner): Promise<FactorOffer> {
  const [{ keyUri, toBase32 }, { qrPicture }] = await Promise.all([loadTotp(), import('./totp-picture.ts')])
  const secret = toBase32(visit.ports.random(SECRET_BYTES))
  const uri = keyUri(secret, visit.deployment.profile.name, owner.email)
  return { kind: 'totp', ...(await seal(visit, owner, 'totp', secret)), secret, uri, qr: qrPicture(uri) }
}

async function offerPasskey(visit: Visit, owner: Owner, passkeys: readonly string[]): Promise<FactorOffer> {
  const challenge = base64url(visit.ports.random(32))
  const { id } = relyingParty(visit.deployment)
  const options: PasskeyCreation = {
    rp: { id, name: visit.deployment.profile.name },
    user: { id: userHandle(owner.id), name: owner.email, displayName: owner.firstName || owner.email },
    challenge,
    // EdDSA, ES256, RS256.
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
    timeout: PASSKEY_TIMEOUT_MS,
    excludeCredentials: passkeys.map((target) => ({ type: 'public-key', id: target })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
  }
  return { kind: 'passkey', ...(await seal(visit, owner, 'passkey', challenge)), options }
}

async function seal({ deployment, ports }: Visit, owner: Owner, kind: SealedOffer['kind'], value: string) {
  const expiresAt = ports.now() + LIFETIME_MS
  const offer: SealedOffer = { kind, id: uuidv7(ports.now(), ports.random), value, expiresAt }
  return {
    offer: await deployment.keys.seal(associatedData(owner.id), JSON.stringify(offer), ports.random(12)),
    expiresAt: new Date(expiresAt).toISOString(),
  }
}

/** What was sealed here, by this deployment's key for this account. */
const unsealed = (json: string): SealedOffer => JSON.parse(json)

/** @throws {ApiError} `factor-refused` for an offer that is another account's, changed, or over. */
export async function openOffer({ deployment, ports }: Visit, accountId: string, sealed: string): Promise<SealedOffer> {
  try {
    const offer = unsealed(await deployment.keys.open(associatedData(accountId), sealed))
    if (offer.expiresAt > ports.now()) return offer
  } catch {
    // What cannot be opened is no offer of this account.
  }
  throw new ApiError('factor-refused')
}

import { normalizeCode } from '@foyer/contract/rules/codes'
import type { Factor } from '@foyer/contract/security'
import type { FactorProof } from '@foyer/contract/writes'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import { factor } from '../../platform/database/identity.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import { base64url } from '../../platform/keys/keys.ts'
import type { Visit } from '../../platform/visit.ts'
import { loadWebAuthn } from './load-webauthn.ts'
import { openOffer, type SealedOffer } from './offers.ts'
import { isOfOwnPage } from './own-page.ts'
import { noticeTo, readOwner } from './owner.ts'
import { endRelease } from './release.ts'
import { relyingParty } from './relying-party.ts'
import { loadTotp, secretAssociatedData } from './totp-secrets.ts'

const factors = unqualified(factor)

/** Of each kind. */
const MOST: Record<SealedOffer['kind'], number> = { totp: 3, passkey: 10 }

/** The columns of a factor that its kind fills. */
interface Proved {
  target: string
  secret: string | null
  publicKey: string | null
  counter: number
  transports: string | null
}

/**
 * The offered factor, once it was proved: a code that the app shows, or a passkey's answer.
 *
 * @throws {ApiError} `factor-refused`
 */
export async function addFactor(visit: Visit, accountId: string, { offer: sealed, name, ...proof }: FactorProof): Promise<Write> {
  const { deployment, ports } = visit
  const now = ports.now()
  const offer = await openOffer(visit, accountId, sealed)
  const { kind, id } = offer
  const proved = kind === 'totp' ? await proveTotp(visit, offer, proof.code ?? '') : await provePasskey(visit, offer, proof.passkey)
  const notice = await noticeTo(await readOwner(visit), { what: `${kind}-added`, name }, { deployment, ports })
  const factor: Factor = { id, kind, name, target: null, addedAt: new Date(now).toISOString(), lastUsedAt: null }
  return {
    stepUp: 'security',
    guards: [
      {
        holds: sql`(SELECT count(*) FROM ${factors} WHERE ${factors.accountId} = ${accountId} AND ${factors.kind} = ${kind}) < ${MOST[kind]}`,
        otherwise: new ApiError('too-many-factors'),
      },
      {
        holds: sql`NOT EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.kind} = ${kind} AND ${factors.target} = ${proved.target})`,
        otherwise: new ApiError('factor-taken'),
      },
    ],
    statements: [
      statement(sql`INSERT INTO ${into(factors, 'id', 'accountId', 'kind', 'target', 'verifiedAt', 'name', 'secret', 'publicKey', 'counter', 'transports')}
        VALUES (${id}, ${accountId}, ${kind}, ${proved.target}, ${now}, ${name}, ${proved.secret}, ${proved.publicKey}, ${proved.counter}, ${proved.transports})`),
      auditStatement({ author: customer(accountId), action: 'factor.added', accountId, detail: { kind, factor: id } }, ports),
      // Otherwise a delay that began for another one would be over for this one.
      ...endRelease(accountId, ports),
      ...notice.statements,
    ],
    answer: { status: 201, body: factor },
    messages: notice.ids,
  }
}

/** The code that proves the app has the secret is used up by it. */
async function proveTotp({ deployment, ports }: Visit, { id, value }: SealedOffer, typed: string): Promise<Proved> {
  const code = normalizeCode(typed)
  const { stepOf } = await loadTotp()
  const step = code === null ? null : stepOf(value, code, ports.now())
  if (step === null) throw new ApiError('factor-refused', { fields: { code: 'differs' } })
  const secret = await deployment.keys.seal(secretAssociatedData(id), value, ports.random(12))
  return { target: id, secret, publicKey: null, counter: step, transports: null }
}

async function provePasskey({ deployment }: Visit, { value }: SealedOffer, response: FactorProof['passkey']): Promise<Proved> {
  const party = relyingParty(deployment)
  const { verifyRegistrationResponse } = await loadWebAuthn()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // The library checks every part of what it reads, and throws.
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: value,
      expectedOrigin: [...party.origins],
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (verified && isOfOwnPage(response)) {
      const { id, publicKey, counter, transports } = registrationInfo.credential
      return {
        target: id,
        secret: null,
        publicKey: base64url(publicKey),
        counter,
        transports: transports ? JSON.stringify(transports.slice(0, 8)) : null,
      }
    }
  } catch {
    // Refused below, whatever the library says of it.
  }
  throw new ApiError('factor-refused')
}

import type { PasskeyRequest, PasskeyResponse } from '@foyer/contract/factors'
import type { PasskeyCreation } from '@foyer/contract/security'
import { newEvent } from '../element/new-event.ts'

/** Whether this browser has passkeys at all. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in globalThis

/** Why a browser made or used none: the customer thought better of it, it is there already, or it cannot. */
export type PasskeyFailure = 'cancelled' | 'taken' | 'failed'

export function failureOf(error: unknown): PasskeyFailure {
  const name = error instanceof DOMException ? error.name : ''
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : name === 'InvalidStateError' ? 'taken' : 'failed'
}

/** One at a time: what stands in a field's autofill makes room for what was pressed. Chunks share no state, so it is an event. */
const ENDS = 'foyer-passkey'

function only(): AbortSignal {
  dispatchEvent(newEvent(ENDS))
  const ending = new AbortController()
  addEventListener(ENDS, () => ending.abort(), { once: true })
  return ending.signal
}

/** @throws {DOMException} see {@link failureOf} */
export async function createPasskey(options: PasskeyCreation): Promise<PasskeyResponse> {
  return answerOf(await navigator.credentials.create({ publicKey: creationOf(options), signal: only() }))
}

/** @param more `mediation: 'conditional'`: offered in the autofill of a field */
export async function usePasskey(
  request: PasskeyRequest,
  more: Pick<CredentialRequestOptions, 'mediation'> = {},
): Promise<PasskeyResponse> {
  return answerOf(await navigator.credentials.get({ publicKey: requestOf(request), ...more, signal: only() }))
}

/** Browsers that parse themselves know more than this code: those of Web Authentication Level 3. */
function creationOf(options: PasskeyCreation): PublicKeyCredentialCreationOptions {
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(json)
  const { user, challenge, excludeCredentials, pubKeyCredParams, ...rest } = options
  return {
    ...rest,
    pubKeyCredParams: [...pubKeyCredParams],
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: excludeCredentials.map(({ type, id }) => ({ type, id: bytesOf(id) })),
  }
}

function requestOf(request: PasskeyRequest): PublicKeyCredentialRequestOptions {
  const json = request as unknown as PublicKeyCredentialRequestOptionsJSON
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(json)
  const { challenge, allowCredentials, ...rest } = request
  return { ...rest, challenge: bytesOf(challenge), allowCredentials: allowCredentials.map(({ type, id }) => ({ type, id: bytesOf(id) })) }
}

function answerOf(credential: Credential | null): PasskeyResponse {
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('', 'NotAllowedError')
  if (credential.toJSON) return credential.toJSON() as unknown as PasskeyResponse
  const { id, type, rawId, response } = credential
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const
  const read = response as unknown as Partial<Record<(typeof parts)[number], ArrayBuffer | null>>
  const inside = parts.flatMap((part) => (read[part] ? [[part, textOf(read[part])]] : []))
  return { id, type, rawId: textOf(rawId), clientExtensionResults: {}, response: Object.fromEntries(inside) }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

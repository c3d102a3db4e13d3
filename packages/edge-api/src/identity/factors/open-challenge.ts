import { HOUR_MS } from '../../platform/durations.ts'
import { base64url, fromBase64url, isEqual, type KeyRing } from '../../platform/keys/keys.ts'

/** As long as a journey may stand open. */
export const OPEN_CHALLENGE_MS = HOUR_MS

/**
 * What a passkey signs before the account is known: time, sixteen random bytes, and a keyed hash of both. Nothing is stored until
 * it is used; then it is remembered until it is over.
 */
export async function drawOpenChallenge(keys: KeyRing, now: number, random: (bytes: number) => Uint8Array): Promise<string> {
  const text = `${now.toString(36)}.${base64url(random(16))}`
  return base64url(new TextEncoder().encode(`${text}.${await macOf(keys, text)}`))
}

/** Until when a challenge is ours; null for one that is not, or is over. */
export async function openChallengeEnd(keys: KeyRing, challenge: string, now: number): Promise<number | null> {
  const [time = '', drawn = '', mac = ''] = decoded(challenge).split('.')
  if (!isEqual(mac, await macOf(keys, `${time}.${drawn}`))) return null
  const endsAt = Number.parseInt(time, 36) + OPEN_CHALLENGE_MS
  return endsAt > now ? endsAt : null
}

const macOf = async (keys: KeyRing, text: string): Promise<string> => base64url(await keys.mac('passkey', text))

function decoded(challenge: string): string {
  try {
    return new TextDecoder().decode(fromBase64url(challenge))
  } catch {
    return ''
  }
}

/** The challenge that a browser's answer says it signed. */
export function challengeIn(response: Record<string, unknown>): string {
  try {
    const { clientDataJSON } = response['response'] as { clientDataJSON: string }
    const { challenge } = JSON.parse(decoded(clientDataJSON)) as { challenge: unknown }
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

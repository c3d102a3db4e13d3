/** What a PHC string of argon2id says: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`, base64 without padding. */
export interface Argon2idHash extends Argon2idCost {
  salt: Uint8Array<ArrayBuffer>
  tag: Uint8Array<ArrayBuffer>
}

export interface Argon2idCost {
  memoryKib: number
  passes: number
  lanes: number
}

/** OWASP's first choice for argon2id with little memory. */
export const COST: Argon2idCost = { memoryKib: 19_456, passes: 2, lanes: 1 }
export const SALT_BYTES = 16
export const TAG_BYTES = 32

const FORMAT = /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/

/**
 * Null for anything but argon2id version 19 within what a server can bear: 64 MiB (a Worker has 128), 10 passes,
 * 4 lanes. A hash from a dump that asks for more is not a reason to fall over.
 */
export function parsePhc(phc: string): Argon2idHash | null {
  const [, memory, passes, lanes, salt, tag] = FORMAT.exec(phc) ?? []
  if (salt === undefined || tag === undefined) return null
  const cost = { memoryKib: Number(memory), passes: Number(passes), lanes: Number(lanes) }
  const isBearable = cost.memoryKib <= 65_536 && cost.passes >= 1 && cost.passes <= 10 && cost.lanes >= 1 && cost.lanes <= 4
  if (!isBearable || cost.memoryKib < 8 * cost.lanes) return null
  const bytes = { salt: fromBase64(salt), tag: fromBase64(tag) }
  return bytes.salt && bytes.tag ? { ...cost, salt: bytes.salt, tag: bytes.tag } : null
}

export const formatPhc = (hash: Argon2idHash): string =>
  `$argon2id$v=19$m=${hash.memoryKib},t=${hash.passes},p=${hash.lanes}$${toBase64(hash.salt)}$${toBase64(hash.tag)}`

/** Whether a password that was just verified should be hashed anew: another cost, or another format. */
export function needsRehash(phc: string): boolean {
  const hash = parsePhc(phc)
  return (
    !hash ||
    hash.memoryKib !== COST.memoryKib ||
    hash.passes !== COST.passes ||
    hash.lanes !== COST.lanes ||
    hash.salt.length < SALT_BYTES ||
    hash.tag.length !== TAG_BYTES
  )
}

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}

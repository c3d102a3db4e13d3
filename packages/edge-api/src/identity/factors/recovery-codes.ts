import { RECOVERY_ALPHABET } from '@foyer/contract/rules/codes'
import { hex, type KeyRing } from '../../platform/keys/keys.ts'

export const RECOVERY_CODES = 10
const SIGNS = 10

/**
 * Ten codes of fifty bits, made of the key that the client drew for its write: a repeat of that write shows the same ones,
 * and they are stored nowhere.
 */
export async function drawRecoveryCodes(keys: KeyRing, keyId: string, accountId: string, writeKey: string): Promise<string[]> {
  const codes: string[] = []
  for (let number = 0; number < RECOVERY_CODES; number++) {
    const bytes = await keys.mac('recovery-code', `draw/${accountId}/${writeKey}/${number}`, keyId)
    codes.push(Array.from(bytes.subarray(0, SIGNS), (byte) => RECOVERY_ALPHABET[byte & 31]).join(''))
  }
  return codes
}

/** How a code is stored. */
export const recoveryMac = async (keys: KeyRing, keyId: string, accountId: string, code: string): Promise<string> =>
  hex(await keys.mac('recovery-code', `${accountId}/${code}`, keyId))

/** `abcde-fghjk`, as it is shown and printed. */
export const shownRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

import type { PasskeyRequest } from '@foyer/contract/factors'
import { usePasskey } from '../core/passkeys/credentials.ts'
import { ignore, type JourneyElement } from './journey-element.ts'

/**
 * Offers passkeys among what the browser fills the first field with (conditional mediation). Nothing is shown by us, and
 * whoever types an address never hears of it.
 */
export async function offerPasskeys(host: JourneyElement): Promise<void> {
  const field = host.renderRoot.querySelector<HTMLInputElement>('[autocomplete="username"]')
  if (
    !field ||
    field.value ||
    host.journey ||
    host.isOffering ||
    !(await globalThis.PublicKeyCredential?.isConditionalMediationAvailable?.())
  )
    return
  const answer = await host.site?.client.request<{ request: PasskeyRequest | null }>('/passkey-requests').catch(ignore)
  if (!answer?.request) return
  host.isOffering = true
  field.autocomplete = 'username webauthn' as AutoFill
  try {
    const passkey = await usePasskey(answer.request, { mediation: 'conditional' })
    if (!host.journey) await host.start('enter', { input: { passkey } })
  } catch {
    // Closed, or another way was taken.
  }
  host.isOffering = false
}

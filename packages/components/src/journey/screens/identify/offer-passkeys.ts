import type { PasskeyRequest } from '@foyer/contract/factors'
import { usePasskey } from '../../../core/passkeys/credentials.ts'
import { ignore } from '../../journey-controller.ts'
import type { ScreenContext } from '../../screen-context.ts'

/** Whose first field offers them already. */
const offering = new WeakSet<ScreenContext>()

/**
 * Offers passkeys among what the browser fills the first field with (conditional mediation). Nothing is shown by us, and
 * whoever types an address never hears of it.
 */
export async function offerPasskeys(context: ScreenContext): Promise<void> {
  const field = context.host.renderRoot.querySelector<HTMLInputElement>('[autocomplete="username"]')
  if (
    !field ||
    field.value ||
    context.journey ||
    offering.has(context) ||
    !(await globalThis.PublicKeyCredential?.isConditionalMediationAvailable?.())
  )
    return
  const answer = await context.host.site?.client.request<{ request: PasskeyRequest | null }>('/passkey-requests').catch(ignore)
  if (!answer?.request) return
  offering.add(context)
  field.autocomplete = 'username webauthn' as AutoFill
  try {
    const passkey = await usePasskey(answer.request, { mediation: 'conditional' })
    if (!context.journey) await context.start('enter', { input: { passkey } })
  } catch {
    // Closed, or another way was taken.
  }
  offering.delete(context)
}

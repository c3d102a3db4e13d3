import { ignore, type JourneyElement } from '../journey-element.ts'

const PAUSE_MS = 900

/** A first field that stays empty for a moment: who types at once needs no passkey, and fetches nothing for one. */
export function offer(host: JourneyElement): void {
  if (host.area?.passkeys)
    setTimeout(() => {
      if (!host.journey && !host.renderRoot.querySelector('input')?.value)
        host.site?.load('proofs').then((proofs) => proofs.offerPasskeys(host), ignore)
    }, PAUSE_MS)
}

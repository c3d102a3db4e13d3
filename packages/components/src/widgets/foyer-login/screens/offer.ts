import { ignore, type JourneyElement } from '../journey-element.ts'

const PAUSE_MS = 900

/** A first field that stays empty for a moment: who types at once needs no passkey, and fetches nothing for one. */
export function offer(host: JourneyElement): void {
  const { site } = host
  if (site?.profile.audiences[host.audienceNow]?.passkeys)
    setTimeout(
      () => host.renderRoot.querySelector('input')?.value || site.load('proofs').then((proofs) => proofs.offerPasskeys(host), ignore),
      PAUSE_MS,
    )
}

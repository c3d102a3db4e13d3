import type { JourneyElement } from '../journey-element.ts'

/** An address that the utility does not list leads nowhere, and keeps nobody from going on: the journey begins again without it. */
export async function withoutReturn(host: JourneyElement, beginning: Promise<void>, again: () => Promise<void>): Promise<void> {
  await beginning
  if (host.failure !== 'return-refused') return
  host.returnUrl = undefined
  await again()
}

import type { JourneyElement } from '../journey-element.ts'

/** From a journey that is over to log-in, with the address it already knows. */
export function restart(host: JourneyElement): void {
  host.link = undefined
  if (host.email) host.start('enter', { input: { email: host.email } })
  else host.journey = undefined
}

export function signOut(host: JourneyElement): void {
  host.isLeaving = true
  host.journey = undefined
  host.site?.client.signOut().catch(() => {})
}

/** A forgotten password: carries over what this journey knows. */
export const recover = (host: JourneyElement): Promise<void> => host.start('recover', host.journey && { from: host.journey.id })

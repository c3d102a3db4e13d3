import type { JourneyElement } from '../journey-element.ts'
import { switchTo } from '../ways/switch-to.ts'

/** From a journey that is over to log-in, with what it already knows of the customer; inside another widget, to its own beginning. */
export function restart(host: JourneyElement): void {
  const asksPassword = host.area?.credentials
  if (host.again) host.again()
  else if (host.email && !asksPassword) {
    host.link = undefined
    host.start('enter', { input: { email: host.email } })
  } else switchTo(host, 'enter')
}

export function signOut(host: JourneyElement): void {
  host.isLeaving = true
  host.journey = undefined
  host.site?.client.signOut().catch(() => {})
}

/** A forgotten password: carries over what this journey knows. */
export const recover = (host: JourneyElement): Promise<void> => host.start('recover', host.journey && { from: host.journey.id })

import type { JourneyKind } from '@foyer/contract/profile'
import { html, type TemplateResult } from 'lit'
import { remember } from '../journey-memory.ts'
import type { ScreenContext } from '../screen-context.ts'

/** To the first screen of another kind of journey, with the address that stands in the field. */
export function switchTo(context: ScreenContext, kind: JourneyKind): void {
  const typed = context.host.renderRoot.querySelector<HTMLInputElement>('[name=identifier],[name=email]')?.value
  if (context.host.site) remember(context.host.site.utility)
  context.host.email = typed || context.host.email
  context.host.kind = kind
  context.change({ link: undefined, journey: undefined, failure: undefined, errors: {}, draft: {}, revealed: {} })
  context.host.updateComplete.then(() => context.host.renderRoot.querySelector('h2')?.focus())
}

/** From a journey that is over to log-in, with what it already knows of the customer; inside another widget, to its own beginning. */
export function restart(context: ScreenContext): void {
  const asksPassword = context.area?.credentials
  if (context.begin) context.begin()
  else if (context.host.email && !asksPassword) {
    context.change({ link: undefined })
    context.start('enter', { input: { email: context.host.email } })
  } else switchTo(context, 'enter')
}

export function signOut(context: ScreenContext): void {
  context.hasLeft = true
  context.change({ journey: undefined })
  context.host.site?.client.signOut().catch(() => {})
}

/** A forgotten password: carries over what this journey knows. */
export const recover = (context: ScreenContext): Promise<void> => context.start('recover', context.journey && { from: context.journey.id })

/** The utility's own way to be reached. */
export const contactLink = (context: ScreenContext): TemplateResult =>
  html`<a href=${context.host.site?.profile.contactUrl ?? ''}>${context.t('link.contact')}</a>`

/** The way to the utility's own page, whose bundle is never too old. */
export const ownSite = ({ host: { site } }: ScreenContext): TemplateResult => html`<a href=${site?.origin ?? ''}>${site?.origin}</a>`

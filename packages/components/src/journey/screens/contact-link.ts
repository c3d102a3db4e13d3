import { html, type TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'

/** The utility's own way to be reached. */
export const contactLink = (host: JourneyElement): TemplateResult =>
  html`<a href=${host.site?.profile.contactUrl ?? ''}>${host.t('link.contact')}</a>`

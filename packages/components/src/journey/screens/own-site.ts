import { html, type TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'

/** The way to the utility's own page, whose bundle is never too old. */
export const ownSite = ({ site }: JourneyElement): TemplateResult => html`<a href=${site?.origin ?? ''}>${site?.origin}</a>`

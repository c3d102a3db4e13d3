import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { chevronIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'

/** The prefix of a number, chosen inside its field. */
export const phoneCountry = (host: JourneyElement, countries: readonly { country: string; prefix: string }[]): TemplateResult =>
  html`<select name="country" aria-label=${host.t('phone.country')}>${countries.map(
    ({ country, prefix }) => html`<option value=${country}>${prefix}</option>`,
  )}</select>${icon(chevronIcon)}`

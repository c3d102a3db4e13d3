import type { ReferenceField } from '@foyer/contract/steps/references'
import { html, nothing, type TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'

/**
 * Where each reference stands: one paper per document, white in the dark too, with the number of the field on it.
 * Drawn for the eye only; the hints say the same.
 */
export function papers(host: JourneyElement, fields: readonly ReferenceField[]): TemplateResult {
  const draw = (document: 'contract' | 'bill') => {
    const shown = fields.filter(({ paper }) => paper?.document === document)
    if (!shown.length) return nothing
    return html`<div class="paper"><b>${host.site?.profile.name}</b><span>${host.t(`paper.${document}`)}</span>${shown.map(
      (reference) =>
        html`<p class=${reference.paper?.place ?? ''}><i class="number">${fields.indexOf(reference) + 1}</i>${host.t(`references.${reference.id}.label`)}<b dir="auto">${reference.paper?.sample}</b></p>`,
    )}<u></u><u></u></div>`
  }
  return html`<div class="papers" aria-hidden="true">${draw('contract')}${draw('bill')}</div>`
}

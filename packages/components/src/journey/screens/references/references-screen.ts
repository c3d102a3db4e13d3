import { normalizeReference } from '@foyer/contract/rules/references'
import type { ReferenceField, ReferencesView } from '@foyer/contract/steps/references'
import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../../../ui/field.ts'
import { alertIcon } from '../../../ui/icons.ts'
import { sentences } from '../../../ui/sentences.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { form } from '../form.ts'
import { frame } from '../frame.ts'
import { refused } from '../refusal.ts'

/** References from paper. A wrong pair gets one sentence, never which one (R-21). */
export function referencesScreen(context: ScreenContext, { fields }: ReferencesView): TemplateResult {
  const refusal = refused(context)
  return html`${frame(context, context.t('link.title'), context.t('link.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}${papers(context, fields)}
    ${form(
      context,
      fields.map((reference, index) => referenceField(context, reference, index)),
      context.t('link.button'),
      (input) => check(fields, input),
    )}`
}

const referenceField = (context: ScreenContext, { id, inputMode, paper }: ReferenceField, index: number) =>
  field({
    name: id,
    label: html`${paper ? html`<i class="number">${index + 1}</i>` : nothing}${context.t(`references.${id}.label`)}`,
    hint: context.t(`references.${id}.hint`),
    error: context.error(id),
    ...(inputMode && { inputMode }),
  })

function check(fields: readonly ReferenceField[], input: Input): Errors {
  const errors: Record<string, 'missing' | 'malformed'> = {}
  for (const { id, pattern = '' } of fields) {
    const typed = normalizeReference(input[id] ?? '')
    if (!new RegExp(pattern).test(typed)) errors[id] = typed ? 'malformed' : 'missing'
  }
  return errors
}

/**
 * Where each reference stands: one paper per document, white in the dark too, with the number of the field on it.
 * Drawn for the eye only; the hints say the same.
 */
export function papers(context: ScreenContext, fields: readonly ReferenceField[]): TemplateResult {
  const draw = (document: 'contract' | 'bill') => {
    const shown = fields.filter(({ paper }) => paper?.document === document)
    if (!shown.length) return nothing
    return html`<div class="paper"><b>${context.host.site?.profile.name}</b><span>${context.t(`paper.${document}`)}</span>${shown.map(
      (reference) =>
        html`<p class=${reference.paper?.place ?? ''}><i class="number">${fields.indexOf(reference) + 1}</i>${context.t(`references.${reference.id}.label`)}<b dir="auto">${reference.paper?.sample}</b></p>`,
    )}<u></u><u></u></div>`
  }
  return html`<div class="papers" aria-hidden="true">${draw('contract')}${draw('bill')}</div>`
}

import { normalizeReference } from '@foyer/contract/rules/references'
import type { ReferenceField, ReferencesView } from '@foyer/contract/steps/references'
import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import { alertIcon } from '../../ui/icons.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { papers } from './papers.ts'
import { refused } from './say.ts'

/** References from paper. A wrong pair gets one sentence, never which one (R-21). */
export function referencesScreen(host: JourneyElement, { fields }: ReferencesView): TemplateResult {
  const refusal = refused(host)
  return html`${frame(host, host.t('link.title'), host.t('link.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}${papers(host, fields)}
    ${form(
      host,
      fields.map((reference, index) => referenceField(host, reference, index)),
      host.t('link.button'),
      (input) => check(fields, input),
    )}`
}

const referenceField = (host: JourneyElement, { id, inputMode, paper }: ReferenceField, index: number) =>
  field({
    name: id,
    label: html`${paper ? html`<i class="number">${index + 1}</i>` : nothing}${host.t(`references.${id}.label`)}`,
    hint: host.t(`references.${id}.hint`),
    error: host.error(id),
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

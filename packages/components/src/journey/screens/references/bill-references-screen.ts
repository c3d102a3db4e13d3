import { parseAmountCents } from '@foyer/contract/rules/amounts'
import { normalizeReference } from '@foyer/contract/rules/references'
import type { ReferenceField, ReferencesView } from '@foyer/contract/steps/references'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import { field } from '../../../ui/field.ts'
import { icon } from '../../../ui/icon.ts'
import { alertIcon, helpIcon } from '../../../ui/icons.ts'
import { sentences } from '../../../ui/sentences.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { form } from '../form.ts'
import { frame } from '../frame.ts'
import { switchTo } from '../other-journeys.ts'
import { refused } from '../refusal.ts'
import { bill, numberOf } from './bill.ts'
import { papers } from './references-screen.ts'

/** References with help on each (E-6, E-7), amounts, and the way to log-in of whoever reads a login name instead (E-8). */
export function billScreen(context: ScreenContext, { fields, helps, offersLogIn }: ReferencesView): TemplateResult {
  const refusal = refused(context)
  const isOneBill = fields.every(({ paper }) => paper?.document !== 'contract')
  return html`${frame(context, context.t('link.title'), context.t('link.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}${isOneBill ? bill(context, fields) : papers(context, fields)}
    ${form(
      context,
      fields.map(
        (reference) =>
          html`${referenceField(context, fields, reference)}${helps && reference.paper ? help(context, fields, reference) : nothing}`,
      ),
      context.t('link.button'),
      (input) => check(fields, input),
    )}${offersLogIn ? linkButton(context.t('link.log-in'), () => switchTo(context, 'enter')) : nothing}`
}

/** Money has no pattern of its own: it is read as people write it. */
const isAmount = ({ pattern }: ReferenceField): boolean => pattern === undefined

function referenceField(context: ScreenContext, fields: readonly ReferenceField[], reference: ReferenceField): TemplateResult {
  const { id, inputMode } = reference
  const number = numberOf(fields, reference)
  const code = context.errors[id]
  return field({
    name: id,
    label: html`${number ? html`<i class="number">${number}</i>` : nothing}${context.t(`references.${id}.label`)}`,
    hint: context.t(`references.${id}.hint`),
    error: code && context.host.anyMessage(`${isAmount(reference) ? 'amount' : id}.${code}`, `field.${code}`),
    ...(inputMode && { inputMode }),
    ...(isAmount(reference) && { after: html`<span class="unit">${unit(context)}</span>` }),
  })
}

/** The currency's sign, e.g. `€`. */
const unit = ({ host: { site } }: ScreenContext): string | undefined =>
  new Intl.NumberFormat(site?.language, { style: 'currency', currency: site?.profile.currency ?? 'EUR' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value

function help(context: ScreenContext, fields: readonly ReferenceField[], reference: ReferenceField): TemplateResult {
  const { id, paper } = reference
  const words = context.t('help.summary')
  return html`<details class="help"><summary aria-label=${`${words} ${context.t(`references.${id}.label`)}`}>${icon(helpIcon)}${words}</summary><p>${context.host.anyMessage(
    `references.${id}.help`,
    `place.${paper?.place}`,
  )}</p>${bill(context, fields, [reference])}</details>`
}

function check(fields: readonly ReferenceField[], input: Input): Errors {
  const errors: Record<string, 'missing' | 'malformed'> = {}
  for (const { id, pattern } of fields) {
    const typed = input[id] ?? ''
    const isRight = pattern === undefined ? parseAmountCents(typed) !== null : new RegExp(pattern).test(normalizeReference(typed))
    if (!isRight) errors[id] = typed.trim() ? 'malformed' : 'missing'
  }
  return errors
}

import { parseAmountCents } from '@foyer/contract/rules/amounts'
import { normalizeReference } from '@foyer/contract/rules/references'
import type { ReferenceField, ReferencesView } from '@foyer/contract/steps/references'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, helpIcon } from '../../ui/icons.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { switchTo } from '../ways/switch-to.ts'
import { bill, numberOf } from './bill.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { papers } from './papers.ts'
import { refused } from './say.ts'

/** References with help on each (E-6, E-7), amounts, and the way to log-in of whoever reads a login name instead (E-8). */
export function billScreen(host: JourneyElement, { fields, helps, offersLogIn }: ReferencesView): TemplateResult {
  const refusal = refused(host)
  const isOneBill = fields.every(({ paper }) => paper?.document !== 'contract')
  return html`${frame(host, host.t('link.title'), host.t('link.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}${isOneBill ? bill(host, fields) : papers(host, fields)}
    ${form(
      host,
      fields.map(
        (reference) =>
          html`${referenceField(host, fields, reference)}${helps && reference.paper ? help(host, fields, reference) : nothing}`,
      ),
      host.t('link.button'),
      (input) => check(fields, input),
    )}${offersLogIn ? linkButton(host.t('link.log-in'), () => switchTo(host, 'enter')) : nothing}`
}

/** Money has no pattern of its own: it is read as people write it. */
const isAmount = ({ pattern }: ReferenceField): boolean => pattern === undefined

function referenceField(host: JourneyElement, fields: readonly ReferenceField[], reference: ReferenceField): TemplateResult {
  const { id, inputMode } = reference
  const number = numberOf(fields, reference)
  const code = host.errors[id]
  return field({
    name: id,
    label: html`${number ? html`<i class="number">${number}</i>` : nothing}${host.t(`references.${id}.label`)}`,
    hint: host.t(`references.${id}.hint`),
    error: code && host.anyMessage(`${isAmount(reference) ? 'amount' : id}.${code}`, `field.${code}`),
    ...(inputMode && { inputMode }),
    ...(isAmount(reference) && { after: html`<span class="unit">${unit(host)}</span>` }),
  })
}

/** The currency's sign, e.g. `€`. */
const unit = ({ site }: JourneyElement): string | undefined =>
  new Intl.NumberFormat(site?.language, { style: 'currency', currency: site?.profile.currency ?? 'EUR' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value

function help(host: JourneyElement, fields: readonly ReferenceField[], reference: ReferenceField): TemplateResult {
  const { id, paper } = reference
  const words = host.t('help.summary')
  return html`<details class="help"><summary aria-label=${`${words} ${host.t(`references.${id}.label`)}`}>${icon(helpIcon)}${words}</summary><p>${host.anyMessage(
    `references.${id}.help`,
    `place.${paper?.place}`,
  )}</p>${bill(host, fields, [reference])}</details>`
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

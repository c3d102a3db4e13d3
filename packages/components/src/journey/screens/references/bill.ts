import type { ReferenceField } from '@foyer/contract/steps/references'
import { html, type TemplateResult } from 'lit'
import type { ScreenContext } from '../../screen-context.ts'

/** What stands at the beginning of a field's label and on the paper: fields that no paper shows have none. */
export const numberOf = (fields: readonly ReferenceField[], reference: ReferenceField): number =>
  reference.paper ? fields.filter(({ paper }) => paper).indexOf(reference) + 1 : 0

const lines = html`<u></u><u></u><u></u>`

/**
 * Where the references stand on one bill: its head, with columns left and right, and the block below. White in the dark too.
 * Drawn for the eye only; hints and help say the same.
 * @param shown those that are drawn, each with the number it has among `fields`
 */
export function bill(context: ScreenContext, fields: readonly ReferenceField[], shown: readonly ReferenceField[] = fields): TemplateResult {
  const at = (place: string) =>
    shown
      .filter(({ paper }) => paper?.place === place)
      .map(
        (reference) =>
          html`<p><i class="number">${numberOf(fields, reference)}</i>${context.t(`references.${reference.id}.label`)}<b dir="ltr">${reference.paper?.sample}</b></p>`,
      )
  const left = at('top-left')
  const right = at('top-right')
  const block = at('block')
  return html`<div class="papers bill" aria-hidden="true"><div class="paper"><b>${context.host.site?.profile.name}</b><span>${context.t('paper.bill')}</span><div class="columns"><div>${
    left.length ? left : lines
  }</div><div>${right.length ? right : lines}</div></div><hr />${block.length ? html`<div class="block"><b>${context.t('help.block')}</b>${block}</div>` : html`<div class="foot"><u></u><u></u></div>`}</div></div>`
}

import type { TermsView } from '@foyer/contract/steps/terms'
import { html, nothing, type TemplateResult } from 'lit'
import { fieldError } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { checkIcon, externalIcon, fileIcon } from '../../ui/icons.ts'
import type { Errors, Input } from '../form-input.ts'
import type { ScreenContext } from '../screen-context.ts'
import { date } from './dates.ts'
import { form } from './form.ts'
import { frame } from './frame.ts'

const check = ({ accepted }: Input): Errors => (accepted ? {} : { accepted: 'must-accept' })

/** The legal texts in force, to read and to accept. */
export function termsScreen(context: ScreenContext, { texts }: TermsView): TemplateResult {
  const error = context.errors['accepted'] || context.journey?.step.refusal ? context.t('refusal.terms-required') : undefined
  return html`${frame(context, context.t('terms.title'), context.t('terms.lead'))}
    ${texts.map(
      ({ title, version, pages, url }) =>
        html`<div class="text document">${icon(fileIcon)}<div><b>${title}</b><small>${context.t('terms.version', { date: date(context, version) })}${
          pages ? `, ${context.t('terms.pages', { n: pages })}` : nothing
        }</small><a href=${url} target="_blank" rel="noopener">${icon(externalIcon)}${context.t('terms.read')}</a></div></div>`,
    )}
    ${form(
      context,
      html`<label class="check"><input type="checkbox" name="accepted" value="1" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? 'f-accepted-error' : nothing} />${icon(checkIcon)}<span>${context.t('terms.accept')}</span></label>${fieldError('accepted', error)}`,
      context.t('terms.open'),
      check,
      () => ({ accepted: true }),
    )}`
}

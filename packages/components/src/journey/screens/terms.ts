import type { TermsView } from '@foyer/contract/steps/terms'
import { html, nothing, type TemplateResult } from 'lit'
import { fieldError } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { checkIcon, externalIcon, fileIcon } from '../../ui/icons.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { date } from './say.ts'

const check = ({ accepted }: Input): Errors => (accepted ? {} : { accepted: 'must-accept' })

/** The legal texts in force, to read and to accept. */
export function termsScreen(host: JourneyElement, { texts }: TermsView): TemplateResult {
  const error = host.errors['accepted'] || host.refusal ? host.t('refusal.terms-required') : undefined
  return html`${frame(host, host.t('terms.title'), host.t('terms.lead'))}
    ${texts.map(
      ({ title, version, pages, url }) =>
        html`<div class="text document">${icon(fileIcon)}<div><b>${title}</b><small>${host.t('terms.version', { date: date(host, version) })}${
          pages ? `, ${host.t('terms.pages', { n: pages })}` : nothing
        }</small><a href=${url} target="_blank" rel="noopener">${icon(externalIcon)}${host.t('terms.read')}</a></div></div>`,
    )}
    ${form(
      host,
      html`<label class="check"><input type="checkbox" name="accepted" value="1" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? 'f-accepted-error' : nothing} />${icon(checkIcon)}<span>${host.t('terms.accept')}</span></label>${fieldError('accepted', error)}`,
      host.t('terms.open'),
      check,
      () => ({ accepted: true }),
    )}`
}

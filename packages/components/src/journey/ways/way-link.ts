import type { CredentialsOffer } from '@foyer/contract/steps/credentials'
import type { TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import type { JourneyElement } from '../journey-element.ts'
import { switchTo } from './switch-to.ts'
import { titleOf } from './title-of.ts'

/** A way on that stands below the button: to another kind of journey. */
export const wayLink = (host: JourneyElement, kind: CredentialsOffer): TemplateResult =>
  linkButton(kind === 'recover' ? titleOf(host, kind).title : host.t(kind === 'create' ? 'way.create' : 'way.request'), () =>
    switchTo(host, kind),
  )

import type { StepView } from '@foyer/contract/journeys'
import type { ReferencesView } from '@foyer/contract/steps/references'
import type { TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'
import { choosePasswordScreen } from './choose-password.ts'
import { codeScreen } from './code.ts'
import { noAccountScreen } from './no-account.ts'
import { openedScreen } from './opened.ts'
import { phoneScreen } from './phone.ts'
import { referencesScreen } from './references.ts'
import { termsScreen } from './terms.ts'

/** The screen of a step: what a first visit by e-mail address shows is here, all else in a part that was fetched for it. */
export function screen(host: JourneyElement, step: StepView): TemplateResult | undefined {
  const here = screenHere(host, step)
  return here ? here() : host.more?.screen(host, step)
}

function screenHere(host: JourneyElement, step: StepView): (() => TemplateResult) | false | undefined {
  switch (step.name) {
    case 'no-account':
      return step.offer === 'create' && (() => noAccountScreen(host, step))
    case 'code':
      // Without a target nothing was sent: something held is asked for.
      return (
        !!step.target &&
        !step.lost &&
        (() =>
          codeScreen(
            host,
            step,
            host.t(step.purpose === 'verify-email' ? 'code.verify' : 'code.sign-in'),
            host.t(step.purpose === 'sign-in' ? 'button.log-in' : 'button.confirm'),
          ))
      )
    case 'choose-password':
      return step.names && !step.confirmation && !step.asksLoginName && (() => choosePasswordScreen(host, step))
    case 'phone':
      return () => phoneScreen(host, step)
    case 'references':
      return isPlain(step) && (() => referencesScreen(host, step))
    case 'terms':
      return () => termsScreen(host, step)
    case 'done':
      return (
        step.outcome === 'account-opened' && step.isSignedIn && !step.isUnderReview && !step.returnTo && (() => openedScreen(host, step))
      )
  }
  return undefined
}

/** References that ask for numbers and nothing more: all others have a screen elsewhere. */
const isPlain = ({ helps, offersLogIn, fields }: ReferencesView): boolean =>
  !helps && !offersLogIn && fields.every(({ pattern }) => pattern)

/** Fetches what this step's screen, or its refusal's words, take beyond a first visit. */
export async function prepare(host: JourneyElement, step: StepView): Promise<void> {
  const { name, refusal } = step
  if (
    !screenHere(host, step) ||
    ('delivery' in step && step.delivery !== 'sent') ||
    (name === 'code' && step.purpose !== 'verify-email') ||
    (refusal && !host.anyMessage(`refusal.${refusal.code}`))
  ) {
    await host.loadMore()
    await host.more?.prepare(host, step)
  }
}

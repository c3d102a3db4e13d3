import type { StepView } from '@foyer/contract/journeys'
import type { TemplateResult } from 'lit'
import { ignore, type JourneyElement } from '../journey-element.ts'
import { choosePasswordScreen } from './choose-password.ts'
import { codeScreen } from './code.ts'
import { noAccountScreen } from './no-account.ts'
import { openedScreen } from './opened.ts'
import { passwordScreen } from './password.ts'
import { phoneScreen } from './phone.ts'
import { referencesScreen } from './references.ts'
import { termsScreen } from './terms.ts'

/** The screen of a step. One that this bundle does not know never arrives: the API answers `client-too-old`. */
export function screen(host: JourneyElement, step: StepView): TemplateResult | undefined {
  switch (step.name) {
    case 'no-account':
      return step.offer === 'create' ? noAccountScreen(host, step) : host.more?.noEntryScreen(host, step)
    case 'password':
      return step.pausedUntil ? host.more?.pausedScreen(host, step) : passwordScreen(host, step)
    case 'code': {
      // Nothing was sent: something held is asked for.
      if (step.lost || !step.target) return host.proofs?.heldScreen(host, step)
      const isVerification = step.purpose === 'verify-email'
      return codeScreen(
        host,
        step,
        host.t(isVerification ? 'code.verify' : 'code.sign-in'),
        host.t(step.purpose === 'sign-in' ? 'button.log-in' : 'button.confirm'),
      )
    }
    case 'choose-password':
      return choosePasswordScreen(host, step)
    case 'phone':
      return phoneScreen(host, step)
    case 'references':
      return referencesScreen(host, step)
    case 'terms':
      return termsScreen(host, step)
    case 'link-expired':
      return host.more?.linkExpiredScreen(host, step)
    case 'done':
      return step.outcome === 'account-opened' ? openedScreen(host, step) : host.more?.doneScreen(host, step)
    default:
      // The script's own screen; a step without one does not compile here.
      step.name satisfies 'identify'
      return undefined
  }
}

/** Fetches what this step's screen, or its refusal's words, take beyond a first visit. */
export async function prepare(host: JourneyElement, step: StepView): Promise<void> {
  if (needsMore(host, step)) {
    await host.loadMore()
    await host.more?.prepare(host, step)
  } else if (step.name === 'password') host.loadMore().catch(ignore)
}

function needsMore(host: JourneyElement, step: StepView): boolean {
  if (step.refusal && !step.refusal.fields && !host.anyWord(`refusal.${step.refusal.code}`)) return true
  if (step.name === 'no-account') return step.offer !== 'create'
  if (step.name === 'code') return step.purpose !== 'verify-email' || step.delivery !== 'sent'
  if (step.name === 'phone') return (step.delivery ?? 'sent') !== 'sent'
  return (
    step.name === 'link-expired' ||
    (step.name === 'done' && step.outcome !== 'account-opened') ||
    (step.name === 'password' && !!step.pausedUntil)
  )
}

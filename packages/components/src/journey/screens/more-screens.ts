import type { StepView } from '@foyer/contract/journeys'
import type { TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'
import { wear } from '../wear.ts'
import { doneScreen } from './done.ts'
import { linkExpiredScreen } from './link-expired.ts'
import { newPasswordScreen } from './new-password.ts'
import { noEntryScreen } from './no-entry.ts'
import { passwordScreen } from './password.ts'
import { pausedScreen } from './paused.ts'

/** The screen of a step that is not a first visit's. */
export function screen(host: JourneyElement, step: StepView): TemplateResult | undefined {
  switch (step.name) {
    case 'no-account':
      return noEntryScreen(host, step)
    case 'password':
      return step.pausedUntil ? pausedScreen(host, step) : passwordScreen(host, step)
    case 'code':
      return host.proofs?.heldScreen(host, step)
    case 'choose-password':
      return newPasswordScreen(host, step)
    case 'link-expired':
      return linkExpiredScreen(host, step)
    default:
      return host.ways ? host.ways.screen(host, step) : step.name === 'done' ? doneScreen(host, step) : undefined
  }
}

/** Fetches the screens of other ways in, where the step is one of theirs. */
export async function prepare(host: JourneyElement, step: StepView): Promise<void> {
  if (!step.refusal) host.isRepeatRevealed = false
  // Whoever came by a link has typed no address here: log-in begins with this one.
  if (step.name === 'choose-password') host.email ||= step.email
  if (step.name === 'code' && (step.lost || !step.target)) host.proofs ??= await host.site?.load('second-factors')
  if (host.ways || isKnown(step)) return
  const ways = await host.site?.load('other-log-ins')
  if (ways) wear(host, ways.waysStyles)
  host.ways = ways
}

function isKnown(step: StepView): boolean {
  switch (step.name) {
    case 'references':
      // Only its refusal's words were missing.
      return !step.helps && !step.offersLogIn && step.fields.every(({ pattern }) => pattern)
    case 'done':
      return (
        !step.returnTo &&
        ['signed-in', 'contract-linked', 'password-changed', 'confirmed', 'phone-added', 'email-changed'].includes(step.outcome)
      )
    case 'no-account':
    case 'password':
    case 'code':
    case 'choose-password':
    case 'phone':
    case 'terms':
    case 'link-expired':
      return true
    default:
      return false
  }
}

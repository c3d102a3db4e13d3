import type { StepView } from '@foyer/contract/journeys'
import type { JourneyKind } from '@foyer/contract/profile'
import type { TemplateResult } from 'lit'
import type { ScreenContext } from '../../screen-context.ts'
import { credentialsScreen } from '../credentials/credentials-screen.ts'
import { addressScreen, startScreen } from './address-screen.ts'
import { identifyScreen } from './identify-screen.ts'

/** Steps whose screens are the script's own. */
export const isFirstScreen = ({ name }: StepView): boolean => name === 'identify' || name === 'credentials'

/** What a journey of this kind begins with, before it has begun or when it has come back there. */
export function firstScreen(context: ScreenContext): TemplateResult {
  const { journey, host } = context
  const { email } = host
  const step = journey?.step
  const kind = kindNow(context)
  const { firstSteps, credentials } = context.area ?? {}
  const first = step?.name ?? firstSteps?.[kind] ?? 'identify'
  if (first === 'credentials' && credentials)
    return credentialsScreen(context, credentials, step?.name === 'credentials' ? (step.identifier ?? email) : email)
  if (first !== 'identify') return startScreen(context, kind)
  const given = step?.name === 'identify' ? (step.email ?? email) : email
  return kind === 'enter' ? identifyScreen(context, given) : addressScreen(context, kind, given)
}

/** What the screen begins or goes on with: log-in where the utility has no such journey. */
export function kindNow(context: ScreenContext): JourneyKind {
  const kind = context.journey?.kind ?? context.host.kind ?? 'enter'
  return context.area?.kinds?.includes(kind) ? kind : 'enter'
}

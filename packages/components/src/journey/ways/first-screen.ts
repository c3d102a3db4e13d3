import type { StepView } from '@foyer/contract/journeys'
import type { TemplateResult } from 'lit'
import type { FoyerLogin } from '../../widgets/foyer-login/foyer-login.ts'
import { identifyScreen } from '../identify-screen.ts'
import { addressScreen } from './address-screen.ts'
import { credentialsScreen } from './credentials-screen.ts'
import { kindNow } from './kind-now.ts'
import { startScreen } from './start-screen.ts'

/** Steps whose screens are the script's own. */
export const isFirstScreen = ({ name }: StepView): boolean => name === 'identify' || name === 'credentials'

/** What a journey of this kind begins with, before it has begun or when it has come back there. */
export function firstScreen(host: FoyerLogin): TemplateResult {
  const { journey, email } = host
  const step = journey?.step
  const kind = kindNow(host)
  const { firstSteps, credentials } = host.area ?? {}
  const first = step?.name ?? firstSteps?.[kind] ?? 'identify'
  if (first === 'credentials' && credentials)
    return credentialsScreen(host, credentials, step?.name === 'credentials' ? (step.identifier ?? email) : email)
  if (first !== 'identify') return startScreen(host, kind)
  const given = step?.name === 'identify' ? (step.email ?? email) : email
  return kind === 'enter' ? identifyScreen(host, given) : addressScreen(host, kind, given)
}

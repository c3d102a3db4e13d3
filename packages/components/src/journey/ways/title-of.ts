import type { JourneyKind } from '@foyer/contract/profile'
import type { JourneyElement } from '../journey-element.ts'

/** What the first screen of a kind is called, and says. */
export function titleOf(host: JourneyElement, kind: JourneyKind): { title: string; lead: string } {
  if (kind === 'create') return { title: host.t('create.title'), lead: host.t('create.lead') }
  if (kind === 'request') return { title: host.t('request.title'), lead: host.t('request.lead') }
  const isEither = host.area?.recoversByLogin
  return { title: host.t(isEither ? 'recover.either' : 'password.forgot'), lead: host.t(isEither ? 'recover.either-lead' : 'recover.lead') }
}

import type { Consent, ConsentList } from '@foyer/contract/oauth'
import type { ActivityEvent, ActivityPage, FactorList, OpenSession, PasswordSetting, SessionList } from '@foyer/contract/security'
import type { Client } from '../../core/client/client.ts'
import { sessionOf } from '../../data/outcome.ts'
import type { Page } from '../../data/paged-resource.ts'

/** What protects the account, the devices it is open on, the clients it let in, and what happened to it. */
export interface Protection extends Page<ActivityEvent> {
  factors: FactorList
  sessions: readonly OpenSession[]
  password: PasswordSetting
  consents: readonly Consent[]
}

/** Asks for everything at once, when it is known who is signed in. */
export async function readProtection(client: Client): Promise<Protection> {
  await sessionOf(client)
  const [factors, sessions, password, activity, consents] = await Promise.all([
    client.request<FactorList>('/factors'),
    client.request<SessionList>('/sessions'),
    client.request<PasswordSetting>('/password'),
    client.request<ActivityPage>('/activity'),
    // Without it everything else can be managed all the same.
    client.request<ConsentList>('/consents').catch((): ConsentList => ({ items: [] })),
  ])
  return { ...activity, factors, sessions: sessions.items, password, consents: consents.items }
}

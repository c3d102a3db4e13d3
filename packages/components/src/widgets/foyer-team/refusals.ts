import { nothing, type TemplateResult } from 'lit'
import type { ClientError } from '../../core/client/client-error.ts'
import type { MessageId } from '../../core/messages/message-id.ts'
import { refusalLine } from '../../ui/outcome.ts'
import type { Faults, TeamContext } from './team-context.ts'

const SENTENCES: Partial<Record<ClientError['code'], MessageId>> = {
  'last-administrator': 'team.refused.last-administrator',
  'already-member': 'team.refused.already-member',
  'already-invited': 'team.refused.already-invited',
  'invitation-closed': 'team.refused.invitation-closed',
  'already-decided': 'team.refused.already-decided',
  'too-many-invitations': 'team.refused.too-many-invitations',
  'too-many-requests': 'team.refused.too-many-requests',
  forbidden: 'team.refused.forbidden',
  'not-found': 'team.refused.not-found',
  offline: 'team.refused.offline',
}

/** Refusals that are about one field of a form. */
export function faultsOf({ code, fields }: ClientError): Faults | undefined {
  if (code === 'already-member' || code === 'already-invited') return { email: SENTENCES[code] ?? 'team.refused.other' }
  if (fields['email']) return { email: fields['email'] === 'missing' ? 'team.email.missing' : 'team.email.malformed' }
  return undefined
}

/** Why what was done in a panel was refused, in words; nothing where its form says it beside a field. */
export function refusal({ writes, say }: TeamContext, panel: string): TemplateResult | typeof nothing {
  const { refusal: last } = writes
  if (last?.task.panel !== panel || faultsOf(last.error)) return nothing
  return refusalLine(say(SENTENCES[last.error.code] ?? 'team.refused.other'))
}

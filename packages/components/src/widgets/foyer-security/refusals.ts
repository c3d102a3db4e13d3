import type { ClientError } from '../../core/client/client-error.ts'
import type { MessageId } from '../../core/messages/message-id.ts'

const SENTENCES: Partial<Record<ClientError['code'], MessageId>> = {
  'factor-refused': 'security.refused.factor',
  'too-many-factors': 'security.refused.too-many-factors',
  'factor-taken': 'security.refused.factor-taken',
  'not-found': 'security.refused.not-found',
  'kind-unavailable': 'security.refused.unavailable',
  'too-many-requests': 'security.refused.too-many-requests',
  busy: 'security.refused.too-many-requests',
  offline: 'security.refused.offline',
}

/** Why a write was refused, in words, and the field it is about. */
export function refusalMessage({ code, fields }: ClientError): { id: MessageId; field?: string } {
  const { password, name, code: typed } = fields
  if (password) return { id: password === 'too-common' ? 'security.password.common' : 'security.password.unmet', field: 'password' }
  if (typed) return { id: 'security.refused.code', field: 'code' }
  if (name) return { id: 'security.name.missing', field: 'name' }
  return { id: SENTENCES[code] ?? 'security.refused.other' }
}

import type { Owner } from '../../claims/household-request.ts'
import type { Message } from '../../messages/message.ts'
import type { LinkedContract } from './linked-contracts.ts'

/** What a decision wants done. Each kind is performed in `../effects/`, in the batch that commits the turn. */
export type Effect =
  | {
      do: 'send-code'
      entry: string
      channel: 'email' | 'sms'
      target: string
      codeMac: string
      keyId: string
      expiresAt: number
      message: CodeMessage | null
    }
  | { do: 'spend-code'; entry: string }
  | { do: 'use-factor'; channel: 'email' | 'sms'; target: string }
  | { do: 'create-account'; accountId: string; email: string; firstName: string; lastName: string; passwordHash: string }
  | { do: 'set-password'; passwordHash: string; isReset: boolean }
  | { do: 'clear-failures' }
  | { do: 'add-phone'; target: string }
  | { do: 'link-customer'; customerId: string; role: string; linkId: string | null; contracts: readonly LinkedContract[] }
  | { do: 'claim-customer'; customerId: string; owner: Owner | null }
  | { do: 'accept-terms'; texts: readonly { id: string; version: string }[] }
  | { do: 'renew-link' }
  | { do: 'open-session' }
  | { do: 'send-message'; message: Message }

/** A code's message; its id becomes the challenge's. */
export type CodeMessage = Extract<Message, { template: 'code' }>

export type EffectName = Effect['do']
export type EffectOf<Name extends EffectName> = Extract<Effect, { do: Name }>

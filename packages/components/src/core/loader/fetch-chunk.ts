import type { PackedMessages } from '../messages/packed-messages.ts'
import type { ChunkName } from '../provider/site.ts'

/** Each composed chunk carries its messages in its language. */
export interface Chunk {
  define(): void
  messages?: PackedMessages
}

/** What is fetched apart, by name. */
const chunks = {
  invoices: () => import('../../chunks/invoices.ts'),
  account: () => import('../../chunks/account.ts'),
  team: () => import('../../chunks/team.ts'),
  security: () => import('../../chunks/security.ts'),
  'step-up': () => import('../../chunks/step-up.ts'),
  otp: () => import('../../chunks/otp.ts'),
  more: () => import('../../chunks/more.ts'),
  proofs: () => import('../../chunks/proofs.ts'),
  steps: () => import('../../chunks/steps.ts'),
  ways: () => import('../../chunks/ways.ts'),
  'link-contract': () => import('../../chunks/link-contract.ts'),
  consent: () => import('../../chunks/consent.ts'),
  'hand-over': () => import('../../chunks/hand-over.ts'),
  elsewhere: () => import('../../chunks/elsewhere.ts'),
  explain: () => import('../../chunks/explain.ts'),
} satisfies Record<ChunkName, () => Promise<Chunk>>

export type Chunks = typeof chunks

/**
 * Fetches a chunk. In a composed script this module is another one, which knows where the composed files stand, and ends their
 * addresses with `suffix`.
 */
export const fetchChunk = (name: ChunkName, _suffix?: string): Promise<Chunk> => chunks[name]()

import type { ChunkName } from '../provider/site.ts'
import type { PackedWords } from '../words/packed.ts'

/** Each composed chunk carries its words in its language. */
export interface Chunk {
  define(): void
  words?: PackedWords
}

/** What is fetched apart. The build writes the address of each composed file in the place of these paths. */
export const chunks = {
  invoices: () => import('../chunks/invoices.ts'),
  account: () => import('../chunks/account.ts'),
  otp: () => import('../chunks/otp.ts'),
  steps: () => import('../chunks/steps.ts'),
  'link-contract': () => import('../chunks/link-contract.ts'),
} satisfies Record<ChunkName, () => Promise<Chunk>>

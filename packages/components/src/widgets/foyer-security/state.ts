import type { Desk } from './desk.ts'

/** What is open, and what stands in it. */
export type State = Pick<Desk, 'panel' | 'busy' | 'fault' | 'offer' | 'codes' | 'typed' | 'isRevealed' | 'isCopied'>

/** Everything is closed. */
export const blankState = () =>
  ({
    panel: undefined,
    busy: undefined,
    fault: undefined,
    offer: undefined,
    codes: undefined,
    typed: '',
    isRevealed: false,
    isCopied: false,
  }) satisfies Partial<Desk>

/** Files of `src/words/{language}`, in the order in which their texts are numbered. */
export const WORD_FILES = [
  'first',
  'ways-first',
  'steps',
  'more',
  'ways',
  'proofs',
  'invoices',
  'account',
  'team',
  'security',
  'step-up',
  'consent',
  'scopes',
  'hand-over',
  'explain',
] as const

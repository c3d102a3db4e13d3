/** What proofs are checked with is loaded when a client sends the first: the customer's own pages send none. */
export const loadProofs = () => import('./proof.ts')

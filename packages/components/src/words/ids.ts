import type { words as account } from './fr/account.ts'
import type { words as consent } from './fr/consent.ts'
import type { words as explain } from './fr/explain.ts'
import type { words as first } from './fr/first.ts'
import type { words as handOver } from './fr/hand-over.ts'
import type { words as invoices } from './fr/invoices.ts'
import type { words as more } from './fr/more.ts'
import type { words as proofs } from './fr/proofs.ts'
import type { words as scopes } from './fr/scopes.ts'
import type { words as security } from './fr/security.ts'
import type { words as stepUp } from './fr/step-up.ts'
import type { words as steps } from './fr/steps.ts'
import type { words as team } from './fr/team.ts'
import type { words as ways } from './fr/ways.ts'
import type { words as waysFirst } from './fr/ways-first.ts'

/** A reference's texts are the utility's own: `references.{id}.label`, `references.{id}.hint`; `.help` where it says more. */
type ReferenceWordId = `references.${string}.${'label' | 'hint'}`

/** Every message id there is. French is the reference; another language that misses one does not compile. */
export type WordId =
  | keyof typeof first
  | keyof typeof steps
  | keyof typeof waysFirst
  | keyof typeof ways
  | keyof typeof more
  | keyof typeof invoices
  | keyof typeof account
  | keyof typeof team
  | keyof typeof security
  | keyof typeof stepUp
  | keyof typeof proofs
  | keyof typeof consent
  | keyof typeof scopes
  | keyof typeof handOver
  | keyof typeof explain
  | ReferenceWordId

import { type SQL, sql } from '../database/statement.ts'

/**
 * Who wrote: a customer, by account; an operator, whose id is null where a command was given at the server; a client in a customer's name;
 * the system in the course of something else; the schedule; a visitor without an account.
 */
export type Author =
  | { kind: 'customer' | 'client'; id: string }
  | { kind: 'operator'; id: string | null }
  | { kind: 'system' | 'schedule' | 'visitor' }

export const OPERATOR: Author = { kind: 'operator', id: null }
export const SCHEDULE: Author = { kind: 'schedule' }
export const VISITOR: Author = { kind: 'visitor' }
export const customer = (accountId: string): Author => ({ kind: 'customer', id: accountId })

/** One name for an author, as releases before `author_kind` wrote and read it: an account's id, or a word. */
export function actorOf(author: Author): string {
  if (author.kind === 'customer') return author.id
  if (author.kind === 'schedule') return 'system'
  return author.kind === 'visitor' ? 'stranger' : author.kind
}

export const idOf = (author: Author): string | null => ('id' in author ? author.id : null)

/** The columns `actor`, `author_kind` and `author_id` of a line that the account in a column writes itself. */
export const customerColumns = (account: SQL): SQL => sql`${account}, 'customer', ${account}`

/** An author as it was written; a line of a release that knew no kinds has its actor alone. */
export function authorIn(actor: string, kind: string | null, id: string | null): Author {
  switch (kind ?? actor) {
    case 'operator':
      return { kind: 'operator', id }
    case 'system':
    case 'schedule':
      return { kind: kind === 'schedule' ? kind : 'system' }
    case 'stranger':
    case 'visitor':
      return VISITOR
    case 'client':
      return { kind: 'client', id: id ?? '' }
    default:
      return customer(id ?? actor)
  }
}

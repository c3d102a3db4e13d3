import type { CustomerAccess, TeamRole } from '@foyer/contract/resources'
import type { WordId } from '../../words/ids.ts'
import type { Say } from '../../words/say.ts'

export const ROLES: readonly TeamRole[] = ['admin', 'billing', 'viewer']

export const ROLE_WORDS: Readonly<Record<CustomerAccess['role'], WordId>> = {
  admin: 'team.role.admin',
  billing: 'team.role.billing',
  viewer: 'team.role.viewer',
  owner: 'team.role.owner',
  member: 'team.role.member',
}

/** One sentence each: what the role may do. */
export const ROLE_SENTENCES: Readonly<Record<TeamRole, WordId>> = {
  admin: 'team.role.admin.may',
  billing: 'team.role.billing.may',
  viewer: 'team.role.viewer.may',
}

/** `All contracts`, or how many. */
export const scopeWords = (say: Say, count: number | null | undefined): string =>
  typeof count === 'number' ? say('team.scope.count', { count }) : say('team.scope.all')

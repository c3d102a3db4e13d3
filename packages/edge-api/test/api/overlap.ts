import type { World } from './world.ts'

/**
 * Has something happen between what the next turn decides and what it commits: the moment in which hashing leaves room for
 * another journey. It happens once, and the turn that is interrupted is the one that was on its way.
 */
export function beforeCommit(world: World, other: () => Promise<unknown>): void {
  const { database } = world
  const batch = database.batch
  database.batch = async (statements, mode) => {
    if (!isCommit(statements[0])) return batch.call(database, statements, mode)
    database.batch = batch
    await other()
    return batch.call(database, statements, mode)
  }
}

const isCommit = (first: unknown): boolean =>
  typeof first === 'object' && first !== null && 'sql' in first && String(first.sql).startsWith('INSERT INTO turn_result')

import type { Profile } from '@foyer/contract/profile'
import { profiles } from '@foyer/utilities'

/** A profile by its folder's name. */
export function profileOf(id: string): Profile {
  const profile = profiles[id]
  if (!profile) throw new Error(`There is no utility ${id}.`)
  return profile
}

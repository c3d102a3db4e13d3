import { profiles } from '@foyer/utilities'

/** The utility that examples in the help name: one that is there. */
export const exampleUtility: string = Object.keys(profiles)[0] ?? 'utility'

/**
 * Databases of the tests inside workerd: each world has its own. What one delivers, purges or counts another one would miss, since files
 * run side by side.
 */
export const DATABASES = [
  'smeg',
  'second',
  'address-smeg',
  'address-engie',
  'adversity',
  'engie',
  'factors',
  'geg',
  'hand-over',
  'household',
  'journeys',
  'overlap-smeg',
  'overlap-engie',
  'overlap-geg',
  'secrecy-engie',
  'secrecy-geg',
  'takeover',
  'team',
] as const

export type DatabaseName = (typeof DATABASES)[number]

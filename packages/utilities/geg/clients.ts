import type { OAuthClient } from '@foyer/contract/profile'

/** The same invented portal as elsewhere; here it learns nothing but the invoices, not even whose they are. */
export const clients: readonly OAuthClient[] = [
  {
    id: 'domus',
    name: 'Domus',
    about: { fr: 'est le portail de votre gestionnaire d\u2019immeuble' },
    kind: 'web',
    redirects: ['https://portal.domus.example/energy'],
    origins: ['https://portal.domus.example'],
    scopes: ['invoices:read'],
  },
]

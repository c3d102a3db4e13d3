import type { OAuthClient } from '@foyer/contract/profile'

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#6fb6c9"/><path fill="#17304a" d="M24 11 11 23h4v13h18V23h4z"/></svg>`

const about = {
  fr: 'est le portail de votre gestionnaire d\u2019immeuble',
  en: 'is your property manager\u2019s portal',
  it: 'è il portale del Suo amministratore di condominio',
}

/** An invented property manager, whose portal and app show what a tenant has with the utility. */
export const clients: readonly OAuthClient[] = [
  {
    id: 'domus',
    name: 'Domus',
    about,
    logo,
    kind: 'web',
    redirects: ['https://portal.domus.example/energy'],
    origins: ['https://portal.domus.example'],
    scopes: ['session', 'invoices:read'],
  },
  {
    id: 'domus-app',
    name: 'Domus',
    about,
    logo,
    kind: 'app',
    redirects: ['example.domus:/connected', 'http://127.0.0.1/connected'],
    origins: [],
    scopes: ['session', 'contracts:read', 'invoices:read'],
  },
]

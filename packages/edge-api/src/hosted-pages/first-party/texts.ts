import type { Language } from '@foyer/contract/profile'

/** What the first-party page itself says; everything else is said by the widgets. */
export interface FirstPartyTexts {
  area: string
  professionals: string
  security: string
  skip: string
  contact: string
  languages: string
}

export const texts: Record<Language, FirstPartyTexts> = {
  fr: {
    area: 'Espace client',
    professionals: 'Espace professionnel',
    security: 'Sécurité',
    skip: 'Aller au contenu',
    contact: 'Contact',
    languages: 'Langues',
  },
  en: {
    area: 'Customer area',
    professionals: 'Professional area',
    security: 'Security',
    skip: 'Skip to content',
    contact: 'Contact',
    languages: 'Languages',
  },
  it: {
    area: 'Area clienti',
    professionals: 'Area professionisti',
    security: 'Sicurezza',
    skip: 'Vai al contenuto',
    contact: 'Contatti',
    languages: 'Lingue',
  },
  nl: {
    area: 'Klantenzone',
    professionals: 'Professionele zone',
    security: 'Beveiliging',
    skip: 'Naar de inhoud',
    contact: 'Contact',
    languages: 'Talen',
  },
  de: {
    area: 'Kundenbereich',
    professionals: 'Geschäftskundenbereich',
    security: 'Sicherheit',
    skip: 'Zum Inhalt',
    contact: 'Kontakt',
    languages: 'Sprachen',
  },
}

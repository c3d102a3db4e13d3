import type { Language } from '@foyer/contract/profile'

/** What the first-party page itself says; everything else is said by the widgets. */
export interface FirstPartyWords {
  area: string
  professionals: string
  skip: string
  contact: string
  languages: string
}

export const words: Record<Language, FirstPartyWords> = {
  fr: { area: 'Espace client', professionals: 'Espace professionnel', skip: 'Aller au contenu', contact: 'Contact', languages: 'Langues' },
  en: { area: 'Customer area', professionals: 'Professional area', skip: 'Skip to content', contact: 'Contact', languages: 'Languages' },
  it: { area: 'Area clienti', professionals: 'Area professionisti', skip: 'Vai al contenuto', contact: 'Contatti', languages: 'Lingue' },
  nl: { area: 'Klantenzone', professionals: 'Professionele zone', skip: 'Naar de inhoud', contact: 'Contact', languages: 'Talen' },
  de: { area: 'Kundenbereich', professionals: 'Geschäftskundenbereich', skip: 'Zum Inhalt', contact: 'Kontakt', languages: 'Sprachen' },
}

import type { Language } from '@foyer/contract/profile'

/** What the first-party page itself says; everything else is said by the widgets. */
export interface FirstPartyWords {
  area: string
  professionals: string
  security: string
  skip: string
  contact: string
  languages: string
  /** The page an e-mail's online version opens from. */
  letter: {
    title: string
    opening: string
    /** Shown by browsers that run no script. */
    noScript: string
    gone: string
    goneText: string
    away: string
    awayText: string
  }
}

export const words: Record<Language, FirstPartyWords> = {
  fr: {
    area: 'Espace client',
    professionals: 'Espace professionnel',
    security: 'Sécurité',
    skip: 'Aller au contenu',
    contact: 'Contact',
    languages: 'Langues',
    letter: {
      title: 'Votre message en ligne',
      opening: 'Le message s’ouvre…',
      noScript: 'Pour lire le message ici, autorisez JavaScript dans votre navigateur.',
      gone: 'Ce message n’est plus en ligne',
      goneText: 'Sa durée est passée, ou son adresse est incomplète. L’e-mail reste dans votre boîte.',
      away: 'Le message ne s’affiche pas',
      awayText: 'La faute est de notre côté et rien n’est perdu. Réessayez dans un instant.',
    },
  },
  en: {
    area: 'Customer area',
    professionals: 'Professional area',
    security: 'Security',
    skip: 'Skip to content',
    contact: 'Contact',
    languages: 'Languages',
    letter: {
      title: 'Your message online',
      opening: 'The message is opening…',
      noScript: 'To read the message here, allow JavaScript in your browser.',
      gone: 'This message is no longer online',
      goneText: 'Its time is over, or its address is incomplete. The e-mail is still in your mailbox.',
      away: 'The message does not load',
      awayText: 'The fault is on our side and nothing is lost. Please try again in a moment.',
    },
  },
  it: {
    area: 'Area clienti',
    professionals: 'Area professionisti',
    security: 'Sicurezza',
    skip: 'Vai al contenuto',
    contact: 'Contatti',
    languages: 'Lingue',
    letter: {
      title: 'Il suo messaggio online',
      opening: 'Il messaggio si apre…',
      noScript: 'Per leggere il messaggio qui, consenta JavaScript nel suo browser.',
      gone: 'Questo messaggio non è più online',
      goneText: 'Il suo tempo è passato, o l’indirizzo è incompleto. L’e-mail resta nella sua casella.',
      away: 'Il messaggio non si carica',
      awayText: 'L’errore è nostro e nulla è perduto. Riprovi tra poco.',
    },
  },
  nl: {
    area: 'Klantenzone',
    professionals: 'Professionele zone',
    security: 'Beveiliging',
    skip: 'Naar de inhoud',
    contact: 'Contact',
    languages: 'Talen',
    letter: {
      title: 'Uw bericht online',
      opening: 'Het bericht gaat open…',
      noScript: 'Om het bericht hier te lezen, laat u JavaScript toe in uw browser.',
      gone: 'Dit bericht staat niet meer online',
      goneText: 'De tijd ervoor is voorbij, of het adres is onvolledig. De e-mail staat nog in uw mailbox.',
      away: 'Het bericht wordt niet geladen',
      awayText: 'De fout ligt bij ons en er gaat niets verloren. Probeer het zo meteen opnieuw.',
    },
  },
  de: {
    area: 'Kundenbereich',
    professionals: 'Geschäftskundenbereich',
    security: 'Sicherheit',
    skip: 'Zum Inhalt',
    contact: 'Kontakt',
    languages: 'Sprachen',
    letter: {
      title: 'Ihre Nachricht online',
      opening: 'Die Nachricht öffnet sich…',
      noScript: 'Um die Nachricht hier zu lesen, erlauben Sie JavaScript in Ihrem Browser.',
      gone: 'Diese Nachricht ist nicht mehr online',
      goneText: 'Ihre Zeit ist vorbei, oder die Adresse ist unvollständig. Die E-Mail liegt weiter in Ihrem Postfach.',
      away: 'Die Nachricht lädt nicht',
      awayText: 'Der Fehler liegt bei uns und nichts geht verloren. Versuchen Sie es gleich noch einmal.',
    },
  },
}

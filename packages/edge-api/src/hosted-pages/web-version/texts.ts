import type { Language } from '@foyer/contract/profile'

/** What the page says that an e-mail's web version opens from. */
export interface WebVersionTexts {
  title: string
  skip: string
  opening: string
  /** Shown by browsers that run no script. */
  noScript: string
  gone: string
  goneText: string
  away: string
  awayText: string
}

export const texts: Record<Language, WebVersionTexts> = {
  fr: {
    title: 'Votre message en ligne',
    skip: 'Aller au contenu',
    opening: 'Le message s’ouvre…',
    noScript: 'Pour lire le message ici, autorisez JavaScript dans votre navigateur.',
    gone: 'Ce message n’est plus en ligne',
    goneText: 'Sa durée est passée, ou son adresse est incomplète. L’e-mail reste dans votre boîte.',
    away: 'Le message ne s’affiche pas',
    awayText: 'La faute est de notre côté et rien n’est perdu. Réessayez dans un instant.',
  },
  en: {
    title: 'Your message online',
    skip: 'Skip to content',
    opening: 'The message is opening…',
    noScript: 'To read the message here, allow JavaScript in your browser.',
    gone: 'This message is no longer online',
    goneText: 'Its time is over, or its address is incomplete. The e-mail is still in your mailbox.',
    away: 'The message does not load',
    awayText: 'The fault is on our side and nothing is lost. Please try again in a moment.',
  },
  it: {
    title: 'Il suo messaggio online',
    skip: 'Vai al contenuto',
    opening: 'Il messaggio si apre…',
    noScript: 'Per leggere il messaggio qui, consenta JavaScript nel suo browser.',
    gone: 'Questo messaggio non è più online',
    goneText: 'Il suo tempo è passato, o l’indirizzo è incompleto. L’e-mail resta nella sua casella.',
    away: 'Il messaggio non si carica',
    awayText: 'L’errore è nostro e nulla è perduto. Riprovi tra poco.',
  },
  nl: {
    title: 'Uw bericht online',
    skip: 'Naar de inhoud',
    opening: 'Het bericht gaat open…',
    noScript: 'Om het bericht hier te lezen, laat u JavaScript toe in uw browser.',
    gone: 'Dit bericht staat niet meer online',
    goneText: 'De tijd ervoor is voorbij, of het adres is onvolledig. De e-mail staat nog in uw mailbox.',
    away: 'Het bericht wordt niet geladen',
    awayText: 'De fout ligt bij ons en er gaat niets verloren. Probeer het zo meteen opnieuw.',
  },
  de: {
    title: 'Ihre Nachricht online',
    skip: 'Zum Inhalt',
    opening: 'Die Nachricht öffnet sich…',
    noScript: 'Um die Nachricht hier zu lesen, erlauben Sie JavaScript in Ihrem Browser.',
    gone: 'Diese Nachricht ist nicht mehr online',
    goneText: 'Ihre Zeit ist vorbei, oder die Adresse ist unvollständig. Die E-Mail liegt weiter in Ihrem Postfach.',
    away: 'Die Nachricht lädt nicht',
    awayText: 'Der Fehler liegt bei uns und nichts geht verloren. Versuchen Sie es gleich noch einmal.',
  },
}

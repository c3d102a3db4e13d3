import type { Language } from '@foyer/contract/profile'

/** What the authorization page itself says; the rest is said by its widgets. */
export interface AuthorizeTexts {
  title: string
  wrong: string
  client: string
  redirect: string
}

export const texts: Record<Language, AuthorizeTexts> = {
  fr: {
    title: 'Autoriser l\u2019accès',
    wrong: 'Ce lien ne mène nulle part',
    client:
      'Le site ou l\u2019application qui vous envoie n\u2019est pas, ou n\u2019est plus, autorisé à demander l\u2019accès. Rien n\u2019a été partagé.',
    redirect: 'L\u2019adresse où vous seriez renvoyé n\u2019est pas celle du site ou de l\u2019application. Rien n\u2019a été partagé.',
  },
  en: {
    title: 'Allow access',
    wrong: 'This link leads nowhere',
    client: 'The site or app that sends you may not, or may no longer, ask for access. Nothing was shared.',
    redirect: 'The address you would be sent back to is not the site\u2019s or the app\u2019s. Nothing was shared.',
  },
  it: {
    title: 'Autorizzare l\u2019accesso',
    wrong: 'Questo link non porta da nessuna parte',
    client: 'Il sito o l\u2019app che La invia non può, o non può più, chiedere l\u2019accesso. Nulla è stato condiviso.',
    redirect: 'L\u2019indirizzo a cui sarebbe rinviato non è quello del sito o dell\u2019app. Nulla è stato condiviso.',
  },
  nl: {
    title: 'Toegang geven',
    wrong: 'Deze link leidt nergens heen',
    client: 'De site of app die u stuurt mag niet, of niet meer, om toegang vragen. Er is niets gedeeld.',
    redirect: 'Het adres waarnaar u zou teruggaan is niet dat van de site of app. Er is niets gedeeld.',
  },
  de: {
    title: 'Zugriff erlauben',
    wrong: 'Dieser Link führt nirgendwohin',
    client: 'Die Website oder App, die Sie schickt, darf keinen Zugriff (mehr) verlangen. Es wurde nichts weitergegeben.',
    redirect: 'Die Adresse, zu der Sie zurückgingen, gehört nicht zur Website oder App. Es wurde nichts weitergegeben.',
  },
}

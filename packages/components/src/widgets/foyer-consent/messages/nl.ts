import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.title': '{client} vraagt toegang tot uw zone',
  'consent.title.invoices': '{client} wil uw facturen bekijken',
  'consent.about': '{client} {about}, op {host}.',
  'consent.about.host': 'De site staat op {host}.',
  'consent.about.app': '{client} {about}.',
  'consent.homes': 'Voor welke woningen?',
  'consent.homes.missing': 'Kies minstens één woning.',
  'consent.homes.none': 'Er is nog geen contract aan uw account gekoppeld: er valt niets te tonen.',
  'consent.can': '{client} kan',
  'consent.cannot': '{client} kan niet',
  'consent.cannot.act': 'iets betalen, wijzigen of ondertekenen',
  'consent.cannot.act-else': 'iets anders betalen, wijzigen of ondertekenen',
  'consent.cannot.secrets': 'uw wachtwoord of uw codes zien',
  'consent.allow': 'Toestaan',
  'consent.refuse': 'Weigeren',
  'consent.waiting': 'Een ogenblik…',
  'consent.later': 'U kunt dit op elk moment intrekken, onder Beveiliging in uw {utility}-zone.',
  'consent.back': 'Terug naar {client}…',
  'consent.failed': 'Dat is niet gelukt. De fout ligt bij ons en er is niets gedeeld. Probeer het zo meteen opnieuw.',
}

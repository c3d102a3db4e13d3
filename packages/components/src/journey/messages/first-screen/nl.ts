import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'enter.title.individual': 'Welkom in uw klantenzone',
  'enter.title.professional': 'Welkom in uw professionele zone',
  'enter.lead.individual': 'Om u aan te melden of een account aan te maken, begint u met uw e-mailadres.',
  'enter.lead.professional': 'Om u aan te melden, begint u met uw e-mailadres.',
  'email.label': 'E-mailadres',
  'email.hint': 'Het is uw gebruikersnaam; we schrijven u ook op dit adres.',
  'email.missing': 'Vul uw e-mailadres in.',
  'email.malformed': 'Dit adres is onvolledig: naam@voorbeeld.be.',
  'button.next': 'Volgende',
  'button.waiting': 'Een ogenblik…',
  'button.again': 'Opnieuw proberen',
  'other.individual': 'Ik ben een particuliere klant',
  'other.professional': 'Ik ben een professionele klant',
  'password.forgot': 'Wachtwoord vergeten',
  offline: 'U bent offline. Wat u invulde, blijft hier. We versturen het zodra de verbinding terug is.',
  unavailable: 'De dienst antwoordt niet. De fout ligt bij ons en er gaat niets verloren. Probeer het zo meteen opnieuw.',
  'soon.title': 'Binnenkort beschikbaar',
  'soon.text': 'Deze zone gaat binnenkort open.',
  'activate.lead': 'Uw e-mailadres wordt uw gebruikersnaam; we schrijven u ook op dit adres.',
  'activate.button': 'Mijn account activeren',
}

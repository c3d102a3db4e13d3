import type { security as reference } from './fr.ts'

export const security: Record<keyof typeof reference, string> = {
  'code.subject.step-up': 'Uw bevestigingscode van {utility}',
  'code.title.step-up': 'Uw bevestigingscode',
  'code.not-you.step-up':
    '**Bent u dit niet?** Geef deze code aan niemand. Zonder de code verandert er niets. [Meld voor de zekerheid uw andere toestellen af].',
  'code.subject.change-email': 'Uw code van {utility} om uw nieuwe adres te bevestigen',
  'code.title.change-email': 'Uw code om uw nieuwe adres te bevestigen',
  'code.not-you.change-email': '**Bent u dit niet?** Geef deze code aan niemand. Zonder de code neemt geen account dit adres over.',
  'code.subject.release': 'Uw code van {utility} om weer binnen te komen',
  'code.title.release': 'Uw code om weer binnen te komen',
  'code.not-you.release': '**Bent u dit niet?** Iemand kent uw wachtwoord. Geef deze code aan niemand en [wijzig uw wachtwoord].',
  'security.subject': '{utility}: {title}',
  'security.when': 'Dat was op **{at}**.',
  'security.not-you': '**Bent u dit niet?** [Wijzig meteen uw wachtwoord] en schrijf ons daarna.',
  'security.sms': '{utility}: {title}. Bent u dit niet? Wijzig uw wachtwoord.',
  'security.totp-added.title': 'een authenticator-app beschermt uw account',
  'security.totp-added.lead': 'App toegevoegd: **{name}**. Bij elke aanmelding vragen we een code van die app.',
  'security.passkey-added.title': 'een passkey beschermt uw account',
  'security.passkey-added.lead': 'Passkey toegevoegd: **{name}**.',
  'security.sms-added.title': 'er is een mobiel nummer aan uw account toegevoegd',
  'security.sms-added.lead': 'Uw codes kunnen nu ook per sms komen.',
  'security.email-changed.title': 'het e-mailadres van uw account is gewijzigd',
  'security.email-changed.lead':
    'U meldt zich voortaan aan met **{name}**, en daar schrijven wij u. Het adres waarop u dit bericht leest, opent uw klantenzone niet meer.',
  'security.email-changed.not-you': '**Bent u dit niet?** [Schrijf ons meteen]: wij gaan na wie u bent en geven u uw account terug.',
  'security.email-changed.why': 'U krijgt dit bericht omdat een account van {utility} tot nu toe dit e-mailadres droeg.',
  'security.email-changed.sms': '{utility}: {title}. Bent u dit niet? Schrijf ons meteen.',
  'security.email-confirmed.title': 'uw nieuwe e-mailadres is in gebruik',
  'security.email-confirmed.lead':
    'U meldt zich voortaan aan met het adres waarop u dit bericht leest, en hier schrijven wij u. Uw andere toestellen zijn afgemeld.',
  'security.address-given.title': 'wij hebben dit e-mailadres aan uw account gegeven',
  'security.address-given.lead':
    'Iemand die zei dat hij u was vroeg erom, en wij hebben de identiteit gecontroleerd. Uw wachtwoord en uw mobiele nummers gelden niet meer: kies een nieuw wachtwoord op de aanmeldpagina, via “Wachtwoord vergeten”.',
  'security.totp-removed.title': 'een authenticator-app is verwijderd',
  'security.totp-removed.lead': 'App verwijderd: **{name}**. De codes ervan zijn niets meer waard.',
  'security.passkey-removed.title': 'een passkey is verwijderd',
  'security.passkey-removed.lead': 'Passkey verwijderd: **{name}**. Hij geeft geen toegang meer.',
  'security.sms-removed.title': 'een mobiel nummer is van uw account verwijderd',
  'security.sms-removed.lead': 'Nummer verwijderd: **{name}**.',
  'security.recovery-codes-made.title': 'u hebt nieuwe herstelcodes',
  'security.recovery-codes-made.lead': 'Er zijn tien herstelcodes gemaakt. De vorige zijn niets meer waard.',
  'security.recovery-code-used.title': 'er is een herstelcode gebruikt',
  'security.recovery-code-used.lead': 'Met een herstelcode is uw klantenzone geopend. Resterende codes: **{left}**.',
  'security.release-asked.title': 'er is toegang zonder uw sleutels gevraagd',
  'security.release-asked.lead':
    'Iemand die uw wachtwoord kent en deze e-mail leest, vraagt toegang zonder app of passkey. Dat kan vanaf **{until}**. Een gewone aanmelding annuleert de vraag.',
  'security.release-cancelled.title': 'de vraag om toegang zonder sleutels is geannuleerd',
  'security.release-cancelled.lead': 'U hebt zich gewoon aangemeld: de vraag is geannuleerd.',
  'security.factors-released.title': 'uw sleutels en apps zijn verwijderd',
  'security.factors-released.lead':
    'Na de aangekondigde termijn is de toegang via e-mail hersteld. Apps, passkeys en herstelcodes zijn verwijderd.',
  'security.factors-reset.title': 'wij hebben uw sleutels en apps verwijderd',
  'security.factors-reset.lead':
    'Iemand die zei dat hij u was vroeg erom, en wij hebben de identiteit gecontroleerd. Een code per e-mail of sms volstaat weer.',
}

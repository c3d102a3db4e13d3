import type { security as reference } from './fr.ts'

export const security: Record<keyof typeof reference, string> = {
  'code.subject.step-up': 'Ihr Bestätigungscode für {utility}',
  'code.title.step-up': 'Ihr Bestätigungscode',
  'code.not-you.step-up':
    '**Das waren nicht Sie?** Geben Sie diesen Code niemandem. Ohne ihn ändert sich nichts. [Melden Sie zur Sicherheit Ihre anderen Geräte ab].',
  'code.subject.release': 'Ihr Code für {utility}, um wieder hineinzukommen',
  'code.title.release': 'Ihr Code, um wieder hineinzukommen',
  'code.not-you.release':
    '**Das waren nicht Sie?** Jemand kennt Ihr Passwort. Geben Sie diesen Code niemandem und [ändern Sie Ihr Passwort].',
  'security.subject': '{utility}: {title}',
  'security.when': 'Das war am **{at}**.',
  'security.not-you': '**Das waren nicht Sie?** [Ändern Sie sofort Ihr Passwort] und schreiben Sie uns dann.',
  'security.sms': '{utility}: {title}. Das waren nicht Sie? Ändern Sie Ihr Passwort.',
  'security.totp-added.title': 'eine Authenticator-App schützt Ihr Konto',
  'security.totp-added.lead': 'App hinzugefügt: **{name}**. Bei jeder Anmeldung wird ein Code dieser App verlangt.',
  'security.passkey-added.title': 'ein Passkey schützt Ihr Konto',
  'security.passkey-added.lead': 'Passkey hinzugefügt: **{name}**.',
  'security.sms-added.title': 'eine Mobilnummer wurde Ihrem Konto hinzugefügt',
  'security.sms-added.lead': 'Ihre Codes können jetzt auch per SMS kommen.',
  'security.totp-removed.title': 'eine Authenticator-App wurde entfernt',
  'security.totp-removed.lead': 'App entfernt: **{name}**. Ihre Codes gelten nicht mehr.',
  'security.passkey-removed.title': 'ein Passkey wurde entfernt',
  'security.passkey-removed.lead': 'Passkey entfernt: **{name}**. Er öffnet Ihren Bereich nicht mehr.',
  'security.sms-removed.title': 'eine Mobilnummer wurde von Ihrem Konto entfernt',
  'security.sms-removed.lead': 'Nummer entfernt: **{name}**.',
  'security.recovery-codes-made.title': 'Sie haben neue Wiederherstellungscodes',
  'security.recovery-codes-made.lead': 'Zehn Wiederherstellungscodes wurden erstellt. Die früheren gelten nicht mehr.',
  'security.recovery-code-used.title': 'ein Wiederherstellungscode wurde benutzt',
  'security.recovery-code-used.lead': 'Mit einem Wiederherstellungscode wurde Ihr Bereich geöffnet. Verbleibende Codes: **{left}**.',
  'security.codes-guessed.title': 'für Ihr Konto wurden falsche Codes eingegeben',
  'security.codes-guessed.lead':
    'Für Ihr Konto wurden soeben mehrere Codes einer App oder Wiederherstellungscodes eingegeben, alle falsch. Niemand ist hineingekommen. Vielleicht kennt jemand Ihr Passwort.',
  'security.client-allowed.title': 'Sie geben {name} Zugriff',
  'security.client-allowed.lead': '**{name}** kann ab jetzt {what}. Sie nehmen diesen Zugriff zurück, wann Sie wollen, in Ihrem Bereich.',
  'security.can.session': 'Ihren Namen und Ihre E-Mail-Adresse sehen',
  'security.can.contracts:read': 'Ihre Verträge sehen',
  'security.can.invoices:read': 'Ihre Rechnungen sehen',
  'security.can.readings:read': 'Ihre Zählerstände sehen',
  'security.can.readings:write': 'Ihre Zählerstände melden',
  'security.release-asked.title': 'ein Zugang ohne Ihre Schlüssel wurde beantragt',
  'security.release-asked.lead':
    'Jemand, der Ihr Passwort kennt und diese E-Mail liest, möchte ohne App und Passkey hinein. Das ist ab **{until}** möglich. Eine gewöhnliche Anmeldung hebt den Antrag auf.',
  'security.release-cancelled.title': 'der Antrag auf Zugang ohne Schlüssel ist aufgehoben',
  'security.release-cancelled.lead': 'Sie haben sich gewöhnlich angemeldet: Der Antrag ist aufgehoben.',
  'security.factors-released.title': 'Ihre Schlüssel und Apps wurden entfernt',
  'security.factors-released.lead':
    'Nach der angekündigten Frist wurde der Zugang per E-Mail wiederhergestellt. Apps, Passkeys und Wiederherstellungscodes wurden entfernt.',
  'security.factors-reset.title': 'wir haben Ihre Schlüssel und Apps entfernt',
  'security.factors-reset.lead':
    'Jemand, der sich als Sie ausgab und dessen Identität wir geprüft haben, bat darum. Ein Code per E-Mail oder SMS genügt wieder.',
}

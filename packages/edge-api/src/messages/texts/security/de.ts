import type { security as reference } from './fr.ts'

export const security: Record<keyof typeof reference, string> = {
  'code.subject.step-up': 'Ihr Bestätigungscode für {utility}',
  'code.title.step-up': 'Ihr Bestätigungscode',
  'code.not-you.step-up':
    '**Das waren nicht Sie?** Geben Sie diesen Code niemandem. Ohne ihn ändert sich nichts. [Melden Sie zur Sicherheit Ihre anderen Geräte ab].',
  'code.subject.change-email': 'Ihr Code für {utility}, um Ihre neue Adresse zu bestätigen',
  'code.title.change-email': 'Ihr Code, um Ihre neue Adresse zu bestätigen',
  'code.not-you.change-email': '**Das waren nicht Sie?** Geben Sie diesen Code niemandem. Ohne ihn übernimmt kein Konto diese Adresse.',
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
  'security.email-changed.title': 'die E-Mail-Adresse Ihres Kontos wurde geändert',
  'security.email-changed.lead':
    'Sie melden sich jetzt mit **{name}** an, und dorthin schreiben wir Ihnen. Die Adresse, unter der Sie diese Nachricht lesen, öffnet Ihren Bereich nicht mehr.',
  'security.email-changed.not-you':
    '**Das waren nicht Sie?** [Schreiben Sie uns sofort]: Wir prüfen, wer Sie sind, und geben Ihnen Ihr Konto zurück.',
  'security.email-changed.why': 'Sie erhalten diese Nachricht, weil ein Konto bei {utility} bisher diese E-Mail-Adresse trug.',
  'security.email-changed.sms': '{utility}: {title}. Das waren nicht Sie? Schreiben Sie uns sofort.',
  'security.email-confirmed.title': 'Ihre neue E-Mail-Adresse gilt',
  'security.email-confirmed.lead':
    'Sie melden sich jetzt mit der Adresse an, unter der Sie diese Nachricht lesen, und hierher schreiben wir Ihnen. Ihre anderen Geräte sind abgemeldet.',
  'security.address-given.title': 'wir haben Ihrem Konto diese E-Mail-Adresse gegeben',
  'security.address-given.lead':
    'Jemand, der sich als Sie ausgab und dessen Identität wir geprüft haben, bat darum. Ihr Passwort und Ihre Mobilnummern gelten nicht mehr: Wählen Sie auf der Anmeldeseite über „Passwort vergessen“ ein neues Passwort.',
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

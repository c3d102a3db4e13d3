/** Proofs once more, and what an account's owner is told of its protection. */
export const security = {
  'code.subject.step-up': 'Votre code de confirmation {utility}',
  'code.title.step-up': 'Votre code de confirmation',
  'code.not-you.step-up':
    '**Ce n’est pas vous\u00a0?** Ne donnez ce code à personne. Sans lui, rien ne change. Par prudence, [déconnectez vos autres appareils].',
  'code.subject.change-email': 'Votre code {utility} pour confirmer votre nouvelle adresse',
  'code.title.change-email': 'Votre code pour confirmer votre nouvelle adresse',
  'code.not-you.change-email': '**Ce n’est pas vous\u00a0?** Ne donnez ce code à personne. Sans lui, aucun compte ne prend cette adresse.',
  'code.subject.release': 'Votre code {utility} pour retrouver l’accès',
  'code.title.release': 'Votre code pour retrouver l’accès',
  'code.not-you.release':
    '**Ce n’est pas vous\u00a0?** Quelqu’un connaît votre mot de passe. Ne donnez ce code à personne et [changez de mot de passe].',
  'security.subject': '{utility}\u00a0: {title}',
  'security.when': 'C’était le **{at}**.',
  'security.not-you': '**Ce n’est pas vous\u00a0?** [Changez de mot de passe sans attendre], puis écrivez-nous.',
  'security.sms': '{utility}: {title}. Ce n’est pas vous? Changez de mot de passe.',
  'security.totp-added.title': 'une application d’authentification protège votre compte',
  'security.totp-added.lead': 'Application ajoutée\u00a0: **{name}**. Ses codes vous sont demandés à chaque connexion.',
  'security.passkey-added.title': 'une clé d’accès protège votre compte',
  'security.passkey-added.lead': 'Clé d’accès ajoutée\u00a0: **{name}**.',
  'security.sms-added.title': 'un numéro de mobile est ajouté à votre compte',
  'security.sms-added.lead': 'Vos codes peuvent désormais arriver par SMS.',
  'security.email-changed.title': 'l’adresse e-mail de votre compte a changé',
  'security.email-changed.lead':
    'Vous vous connectez désormais avec **{name}**, et c’est là que nous vous écrivons. L’adresse à laquelle vous lisez ce message n’ouvre plus votre espace.',
  'security.email-changed.not-you':
    '**Ce n’est pas vous\u00a0?** [Écrivez-nous sans attendre]\u00a0: nous vérifions qui vous êtes et vous rendons votre compte.',
  'security.email-changed.why': 'Vous recevez ce message parce qu’un compte {utility} portait cette adresse e-mail jusqu’ici.',
  'security.email-changed.sms': '{utility}: {title}. Ce n’est pas vous? Écrivez-nous sans attendre.',
  'security.email-confirmed.title': 'votre nouvelle adresse e-mail est en place',
  'security.email-confirmed.lead':
    'Vous vous connectez désormais avec l’adresse à laquelle vous lisez ce message, et c’est ici que nous vous écrivons. Vos autres appareils sont déconnectés.',
  'security.address-given.title': 'nous avons donné cette adresse e-mail à votre compte',
  'security.address-given.lead':
    'À la demande de quelqu’un qui a dit être vous et dont nous avons vérifié l’identité. Votre mot de passe et vos numéros de mobile ne valent plus\u00a0: choisissez un nouveau mot de passe sur la page de connexion, par «\u00a0Mot de passe oublié\u00a0».',
  'security.totp-removed.title': 'une application d’authentification est retirée',
  'security.totp-removed.lead': 'Application retirée\u00a0: **{name}**. Ses codes ne valent plus rien.',
  'security.passkey-removed.title': 'une clé d’accès est retirée',
  'security.passkey-removed.lead': 'Clé d’accès retirée\u00a0: **{name}**. Elle n’ouvre plus votre espace.',
  'security.sms-removed.title': 'un numéro de mobile est retiré de votre compte',
  'security.sms-removed.lead': 'Numéro retiré\u00a0: **{name}**.',
  'security.recovery-codes-made.title': 'vous avez de nouveaux codes de secours',
  'security.recovery-codes-made.lead': 'Dix codes de secours ont été créés. Les précédents ne valent plus rien.',
  'security.recovery-code-used.title': 'un code de secours a servi',
  'security.recovery-code-used.lead': 'Un code de secours a servi à entrer dans votre espace. Codes restants\u00a0: **{left}**.',
  'security.codes-guessed.title': 'des codes faux ont été saisis pour votre compte',
  'security.codes-guessed.lead':
    'Plusieurs codes d’application ou de secours viennent d’être saisis pour votre compte, et tous étaient faux. Personne n’est entré. Votre mot de passe est peut-être connu de quelqu’un.',
  'security.client-allowed.title': 'vous donnez un accès à {name}',
  'security.client-allowed.lead': '**{name}** peut désormais {what}. Vous retirez cet accès quand vous le voulez, dans votre espace.',
  'security.can.session': 'voir votre nom et votre adresse e-mail',
  'security.can.contracts:read': 'voir vos contrats',
  'security.can.invoices:read': 'voir vos factures',
  'security.can.readings:read': 'voir vos relevés de compteur',
  'security.can.readings:write': 'transmettre vos relevés de compteur',
  'security.release-asked.title': 'un accès sans vos clés est demandé',
  'security.release-asked.lead':
    'Quelqu’un qui connaît votre mot de passe et lit cet e-mail demande à entrer sans application ni clé d’accès. Ce sera possible à partir du **{until}**. Une connexion normale annule la demande.',
  'security.release-cancelled.title': 'la demande d’accès sans clés est annulée',
  'security.release-cancelled.lead': 'Vous vous êtes connecté normalement\u00a0: la demande est annulée.',
  'security.factors-released.title': 'vos clés et applications sont retirées',
  'security.factors-released.lead':
    'Après le délai annoncé, l’accès a été repris par e-mail. Applications, clés d’accès et codes de secours sont retirés.',
  'security.factors-reset.title': 'nous avons retiré vos clés et applications',
  'security.factors-reset.lead':
    'À la demande de quelqu’un qui a dit être vous et dont nous avons vérifié l’identité. Un code par e-mail ou SMS suffit de nouveau.',
} as const

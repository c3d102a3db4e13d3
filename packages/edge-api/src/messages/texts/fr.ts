import { security } from './security/fr.ts'

/** French, and the vocabulary: every other language says exactly these. `**strong**`, `[link]`, `{value}`. */
export const fr = {
  'greeting.named': 'Bonjour {name},',
  'greeting.plain': 'Bonjour,',

  'code.subject.verify-email': 'Votre code de vérification {utility}',
  'code.subject.sign-in': 'Votre code de connexion {utility}',
  'code.subject.recover': 'Votre code {utility} pour changer de mot de passe',
  'code.subject.verify-phone': 'Votre code de vérification {utility}',
  'code.subject.contact': 'Votre code {utility} pour confirmer votre adresse',
  'code.title.verify-email': 'Votre code de vérification',
  'code.title.sign-in': 'Votre code de connexion',
  'code.title.recover': 'Votre code pour changer de mot de passe',
  'code.title.verify-phone': 'Votre code de vérification',
  'code.title.contact': 'Votre code pour confirmer votre adresse',
  'code.lead.named': 'Bonjour {name}, saisissez ce code dans la page que vous avez ouverte.',
  'code.lead.plain': 'Bonjour, saisissez ce code dans la page que vous avez ouverte.',
  'code.validity': 'Il est valable **{duration}**, jusqu’à {time}, et une seule fois.',
  'code.not-you.verify-email':
    '**Ce n’est pas vous\u00a0?** Ne donnez ce code à personne. Sans lui, aucun compte ne s’ouvre à cette adresse.',
  'code.not-you.sign-in':
    '**Ce n’est pas vous\u00a0?** Ne donnez ce code à personne. Sans lui, nul n’entre dans votre espace. Par prudence, [changez votre mot de passe].',
  'code.not-you.recover': '**Ce n’est pas vous\u00a0?** Ne donnez ce code à personne. Sans lui, votre mot de passe reste le même.',
  'code.not-you.verify-phone': '**Ce n’est pas vous\u00a0?** Ne donnez ce code à personne. Sans lui, rien ne change dans votre compte.',
  'code.not-you.contact': '**Ce n’est pas vous\u00a0?** Ne donnez ce code à personne. Sans lui, aucune demande ne part en votre nom.',
  'code.never-asked': 'Nous ne demandons jamais ce code, ni par téléphone ni par e-mail.',
  'login-name': 'Votre identifiant\u00a0: **{loginName}**.',
  'code.sms': '{utility}: {code} est votre code, valable jusqu’à {time}. Ne le donnez à personne.',

  'activation.subject.individual': 'Votre espace particulier {utility} vous attend',
  'activation.subject.professional': 'Votre espace professionnel {utility} vous attend',
  'activation.title.individual': 'Votre espace particulier vous attend',
  'activation.title.professional': 'Votre espace professionnel vous attend',
  'activation.lead': 'Vos contrats et vos factures sont désormais réunis dans un espace à vous.',
  'activation.contracts.one': 'Votre contrat **{contracts}** y est déjà relié\u00a0: vous n’avez aucune référence à saisir.',
  'activation.contracts.other': 'Vos contrats **{contracts}** y sont déjà reliés\u00a0: vous n’avez aucune référence à saisir.',
  'activation.button': 'Activer mon compte',
  'activation.steps.title': 'Trois minutes, trois gestes',
  'activation.steps.password': 'Choisir un mot de passe',
  'activation.steps.email': 'Confirmer cette adresse e-mail par un code',
  'activation.steps.terms': 'Accepter les conditions d’utilisation',
  'activation.validity': 'Ce lien vous est personnel. Il est valable jusqu’au **{until}**. Ne le transférez pas.',
  'activation.fallback': 'Le bouton ne répond pas\u00a0? Copiez cette adresse dans votre navigateur\u00a0:',
  'activation.why': 'Vous recevez ce message parce que vous êtes client de {utility} à cette adresse e-mail.',
  'activation.invited': '**{company}** vous donne accès à son espace professionnel {utility}.',
  'activation.invited.why': 'Vous recevez ce message parce qu’un administrateur de {company} vous a invité à cette adresse e-mail.',
  'reminder.subject.individual': 'Rappel\u00a0: votre espace particulier {utility} vous attend',
  'reminder.subject.professional': 'Rappel\u00a0: votre espace professionnel {utility} vous attend',
  'reminder.title.individual': 'Votre espace particulier vous attend toujours',
  'reminder.title.professional': 'Votre espace professionnel vous attend toujours',
  'reminder.lead': 'Le lien que nous vous avons envoyé n’a pas encore servi. Vos contrats et vos factures vous attendent.',

  'welcome.opened.subject.individual': 'Bienvenue dans votre espace particulier {utility}',
  'welcome.opened.subject.professional': 'Bienvenue dans votre espace professionnel {utility}',
  'welcome.opened.title.individual': 'Bienvenue dans votre espace particulier',
  'welcome.opened.title.professional': 'Bienvenue dans votre espace professionnel',
  'welcome.opened.lead.individual': 'Votre compte est ouvert. Vous y retrouvez vos contrats et vos factures, à toute heure.',
  'welcome.opened.lead.professional':
    'Votre compte est ouvert. Vous y retrouvez les contrats et les factures de votre entreprise, à toute heure.',
  'welcome.opened.login': 'Votre identifiant est l’adresse e-mail à laquelle vous lisez ce message.',
  'welcome.login-name': 'Votre identifiant est **{loginName}**. Vos prochaines factures le portent.',
  'welcome.linked.subject.individual': 'Votre espace particulier {utility} est relié à votre contrat',
  'welcome.linked.subject.professional': 'Votre espace professionnel {utility} est relié à votre contrat',
  'welcome.linked.title.individual': 'Votre contrat est dans votre espace particulier',
  'welcome.linked.title.professional': 'Votre contrat est dans votre espace professionnel',
  'welcome.linked.lead.individual': 'Votre compte est désormais relié à votre contrat. Ses factures vous y attendent.',
  'welcome.linked.lead.professional': 'Votre compte est désormais relié au contrat de votre entreprise. Ses factures vous y attendent.',
  'welcome.contracts.one': 'Contrat relié\u00a0: **{contracts}**.',
  'welcome.contracts.other': 'Contrats reliés\u00a0: **{contracts}**.',
  'welcome.button': 'Ouvrir mon espace',
  'welcome.not-you': '**Ce n’est pas vous\u00a0?** [Écrivez-nous], nous vérifions avec vous.',
  'welcome.why': 'Vous recevez ce message parce qu’un compte {utility} porte cette adresse e-mail.',

  'password-changed.subject': 'Votre mot de passe {utility} a changé',
  'password-changed.title': 'Votre mot de passe a changé',
  'password-changed.lead': 'Le mot de passe de votre compte a changé le **{at}**.',
  'password-changed.sessions': 'Par prudence, toutes vos connexions sont fermées\u00a0: reconnectez-vous avec le nouveau mot de passe.',
  'password-changed.kept':
    'Inchangé, en plus du mot de passe\u00a0: **{what}**. Vous n’en reconnaissez pas un\u00a0? Retirez-le dans votre espace, sous «\u00a0Sécurité\u00a0».',
  'factor.totp': 'une application d’authentification',
  'factor.passkey': 'une clé d’accès',
  'factor.recovery': 'des codes de secours',
  'factor.sms': 'le mobile {number}',
  'password-changed.not-you': '**Ce n’est pas vous\u00a0?** [Choisissez tout de suite un autre mot de passe], puis écrivez-nous.',

  'household-request.subject': '{utility}\u00a0: quelqu’un demande l’accès à votre espace',
  'household-request.title': 'Quelqu’un demande l’accès à votre espace',
  'household-request.lead': '**{asker}** ({email}) a saisi les références de votre contrat et demande à voir vos contrats et vos factures.',
  'household-request.choice':
    'Faites-vous partie du même foyer\u00a0? Connectez-vous à votre espace pour accepter ou refuser. Sans votre réponse, rien ne change.',
  'household-request.button': 'Répondre à la demande',
  'household-request.not-you': '**Vous ne connaissez pas cette personne\u00a0?** Refusez dans votre espace, ou [écrivez-nous].',

  'claim.granted.subject': '{utility}\u00a0: votre demande est acceptée',
  'claim.granted.title': 'Votre demande est acceptée',
  'claim.granted.lead.contract': 'Le contrat que vous avez demandé est désormais relié à votre compte.',
  'claim.granted.lead.household': 'Le contrat de votre foyer est désormais relié à votre compte. Ses factures vous y attendent.',
  'claim.granted.lead.unlock': 'Votre compte est débloqué\u00a0: vous pouvez vous connecter à nouveau.',
  'claim.refused.subject': '{utility}\u00a0: votre demande n’est pas acceptée',
  'claim.refused.title': 'Votre demande n’est pas acceptée',
  'claim.refused.lead.contract': 'Le contrat que vous avez demandé n’a pas été relié à votre compte.',
  'claim.refused.lead.household': 'L’accès au contrat que vous avez demandé n’a pas été accordé.',
  'claim.refused.lead.unlock': 'Votre compte n’a pas été débloqué.',
  'claim.refused.help': 'Une question\u00a0? [Écrivez-nous], nous regardons avec vous.',

  'continue.subject': 'Activer votre Espace Client',
  'continue.title': 'Activer votre Espace Client',
  'continue.greeting': 'Chère cliente, Cher client,',
  'continue.lead': 'Cliquez sur le bouton ci-dessous pour continuer l’activation de votre Espace Client.',
  'continue.button': 'Continuer mon activation',
  'continue.limits.one': 'Pour des raisons de sécurité, ce lien ne peut être utilisé qu’une fois durant une période de {days}.',
  'continue.limits.other': 'Pour des raisons de sécurité, ce lien ne peut être utilisé que {uses} fois durant une période de {days}.',
  'continue.period': 'Pour des raisons de sécurité, ce lien ne peut être utilisé que durant une période de {days}.',
  'continue.until': 'Il expire le **{until}**.',
  'continue.signature': 'Votre équipe {utility}',
  'continue.not-you': '**Vous n’avez rien demandé\u00a0?** Ignorez ce message\u00a0: sans vous, aucun compte ne s’ouvre à cette adresse.',
  'continue.why': 'Vous recevez ce message parce que cette adresse e-mail a été saisie pour activer un Espace Client {utility}.',

  'exists.subject': 'Votre compte {utility} existe déjà',
  'exists.title': 'Votre compte existe déjà',
  'exists.lead': 'Quelqu’un vient de demander un compte pour cette adresse e-mail. Vous en avez déjà un\u00a0: connectez-vous.',
  'exists.forgot': 'Mot de passe oublié\u00a0? Vous en choisissez un autre sur la page de connexion.',
  'exists.button': 'Me connecter',
  'exists.not-you':
    '**Ce n’est pas vous\u00a0?** Rien n’a changé dans votre compte, et personne n’y est entré. Si cela se répète, [écrivez-nous].',

  'reset.subject': 'Choisir votre nouveau mot de passe {utility}',
  'reset.title': 'Choisissez un nouveau mot de passe',
  'reset.lead': 'Vous avez demandé à changer le mot de passe de votre compte. Le bouton ci-dessous vous y mène.',
  'reset.button': 'Choisir un mot de passe',
  'reset.uses.one': 'Il ne sert qu’une fois.',
  'reset.uses.other': 'Il ne sert que {uses} fois.',
  'reset.not-you':
    '**Ce n’est pas vous\u00a0?** Laissez ce lien\u00a0: votre mot de passe reste le même. Si cela se répète, [écrivez-nous].',

  'request.subject': '{utility}\u00a0: nous avons votre demande {number}',
  'request.title': 'Nous avons votre demande',
  'request.lead': 'Votre demande porte le numéro **{number}**. Nous y répondons à cette adresse e-mail.',
  'request.topic': 'Sujet\u00a0: **{topic}**',
  'request.topic.unlock': 'Compte bloqué',
  'request.topic.login': 'Identifiant oublié',
  'request.topic.question': 'Question personnelle oubliée',
  'request.topic.other': 'Autre demande',
  'request.quoted': 'Vous avez écrit\u00a0:',
  'request.why': 'Vous recevez ce message parce qu’un code a confirmé cette demande depuis cette adresse e-mail.',

  'operator.subject': 'Demande {number}\u00a0: {topic}',
  'operator.title': 'Demande {number}',
  'operator.lead': '**{name}** ({email}) écrit à {utility} depuis l’espace client.',
  'operator.known': 'Cette adresse e-mail, confirmée par un code, est celle d’un client.',
  'operator.unknown': 'Cette adresse e-mail, confirmée par un code, n’est celle d’aucun client connu.',
  'operator.quoted': 'Son message\u00a0:',
  'operator.reply': 'Répondez à cet e-mail\u00a0: votre réponse part à {email}.',
  'operator.why': 'Vous recevez ce message parce que les demandes faites dans l’espace client de {utility} arrivent à cette adresse.',

  'online.offer': 'L’e-mail ne s’affiche pas correctement\u00a0? [Voir la version en ligne].',

  'footer.sender': '{utility}, service clients',
  'footer.contact': '[Nous écrire]',

  ...security,
} as const

export type TextId = keyof typeof fr

/** One language, whole: a text that is missing does not compile. */
export type Texts = { readonly [Id in TextId]: string }

/** The `{names}` a text expects, as French writes them; the others use the same ones. */
export type Placeholders<Id extends TextId> = NamesIn<(typeof fr)[Id]>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

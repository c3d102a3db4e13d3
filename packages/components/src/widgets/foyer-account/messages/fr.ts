export const messages = {
  'account.sign-in': 'Se connecter',
  'account.menu': 'Mon compte,',
  'account.invoices': 'Mes factures',
  'account.security': 'Sécurité',
  'account.sign-out': 'Se déconnecter',
  'account.sign-out-everywhere': 'Se déconnecter partout',
  'account.leaving': 'Déconnexion…',
  'account.failed': 'La déconnexion n’a pas abouti. Réessayez dans un instant.',
} as const

import type { UtilityMessages } from '@foyer/contract/profile'

/** GEG's own wording: its account's name, and what its customers read on their invoices. */
export const messages: UtilityMessages = {
  fr: {
    'credentials.title': 'Mon compte GEG',
    'credentials.lead': 'Gratuit, ouvert jour et nuit.',
    'refusal.credentials-wrong': 'L’adresse e-mail ou le mot de passe ne correspond pas.',
    'way.create': 'Créer un compte internet',
    'create.title': 'Créez votre compte internet',
    'create.lead': 'Moins de trois minutes, avec votre dernière facture sous la main.',
    'rule.length': 'De {n} à {max} caractères',
    'references.contract.label': 'R\u00e9f\u00e9rence du contrat',
    'references.contract.hint': 'Dans le bloc \u00ab\u202fVotre contrat\u202f\u00bb.',
    'references.invoice.label': 'R\u00e9f\u00e9rence de la derni\u00e8re facture',
    'references.invoice.hint': 'En haut \u00e0 droite de la premi\u00e8re page.',
    'references.amount.label': 'Montant de cette facture',
    'references.amount.hint': 'Au centime pr\u00e8s, par exemple 123,45.',
    'link.title': 'Votre contrat',
    'link.lead': 'Prenez votre derni\u00e8re facture\u202f: les trois r\u00e9ponses y sont.',
    'link.button': 'Continuer',
    'refusal.references-wrong':
      'Aucun contrat trouv\u00e9. Ces trois r\u00e9ponses ne vont pas ensemble. Comparez-les \u00e0 la facture\u202f: il vous reste {triesLeft|# essai|# essais}.',
  },
}

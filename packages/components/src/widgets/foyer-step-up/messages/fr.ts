export const messages = {
  'step-up.cancel': 'Annuler',
  'step-up.title': 'Confirmer que c’est vous',
  'step-up.why.security': 'Avant ce changement, confirmez que c’est bien vous.',
  'step-up.why.access': 'Pour donner ou retirer un accès, confirmez que c’est bien vous.',
  'step-up.why.contact-details': 'Avant de changer vos coordonnées, confirmez que c’est bien vous.',
  'step-up.why.bank-details': 'Avant de changer vos coordonnées bancaires, confirmez que c’est bien vous.',
  'step-up.title.phone': 'Ajouter un mobile',
  'step-up.why.phone': 'Confirmez que c’est vous, puis ajoutez votre mobile.',
  'step-up.title.email': 'Changer l’adresse e-mail',
  'step-up.why.email': 'Confirmez que c’est vous, puis donnez votre nouvelle adresse e-mail.',
}

/** What a client may be allowed to do: on the consent screen, and where a customer sees whom they let in. */
export const messages = {
  'consent.can.session': 'voir votre nom et votre adresse e-mail',
  'consent.can.contracts:read': 'voir vos contrats : adresses et références',
  'consent.can.invoices:read': 'voir vos factures : dates, montants et lignes',
  'consent.can.readings:read': 'voir vos relevés de compteur',
  'consent.can.readings:write': 'transmettre vos relevés de compteur',
}

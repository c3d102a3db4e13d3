import type { UtilityMessages } from '@foyer/contract/profile'

/** SMEG's own wording, beside the product's: what its references are called and where they stand, and that it says
 * whether an account exists (S-8). */
export const messages: UtilityMessages = {
  fr: {
    'invoices.fact.delivery-point': 'Référence EDL',
    'password.lead': 'Un compte existe à cette adresse.',
    'references.customer.label': 'Référence client',
    'references.customer.hint': 'Sur votre contrat.',
    'references.edl.label': 'Référence EDL',
    'references.edl.hint': 'En haut à gauche de vos factures : le lieu où l\u2019énergie vous est livrée.',
  },
  en: {
    'invoices.fact.delivery-point': 'EDL reference',
    'password.lead': 'This address has an account.',
    'references.customer.label': 'Customer reference',
    'references.customer.hint': 'On your contract.',
    'references.edl.label': 'EDL reference',
    'references.edl.hint': 'At the top left of your bills: the place where your energy is delivered.',
  },
  it: {
    'invoices.fact.delivery-point': 'Riferimento EDL',
    'password.lead': 'A questo indirizzo esiste un account.',
    'references.customer.label': 'Riferimento cliente',
    'references.customer.hint': 'Sul suo contratto.',
    'references.edl.label': 'Riferimento EDL',
    'references.edl.hint': 'In alto a sinistra sulle sue bollette: il luogo di fornitura dell\u2019energia.',
  },
}

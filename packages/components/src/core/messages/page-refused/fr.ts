/** Once it is known that the page is what keeps requests from the API. */
export const messages = {
  'origin-refused':
    'Cette page ne peut pas joindre le service. Rien n’a été envoyé. Passez par l’espace client de votre fournisseur ou prévenez le site que vous visitez.',
} as const

/** 160 bits, as RFC 4226 recommends. */
export const SECRET_BYTES = 20

/** Where a secret stands, sealed. */
export const secretAssociatedData = (factorId: string): string => `factor/${factorId}/secret`

/** Brings hash functions of its own, and is loaded when an app is set up or its code typed. */
export const loadTotp = () => import('./totp.ts')

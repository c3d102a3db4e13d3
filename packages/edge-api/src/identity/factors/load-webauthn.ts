/** The library reads certificates of every make of authenticator, and would be two fifths of the start-up path: few requests bring a passkey. */
export const loadWebAuthn = () => import('./webauthn.ts')

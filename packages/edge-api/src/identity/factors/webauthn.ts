export { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'

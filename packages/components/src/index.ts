/**
 * For those who bundle: classes without side effects, the client, and what types the tags. A page that pastes the
 * script needs none of it.
 */
export { type Client, createClient, type SessionState } from './core/client/client.ts'
export { ClientError } from './core/client/client-error.ts'
export { cookieTransport, type SessionTransport } from './core/client/transport.ts'
export type { FoyerEvents } from './core/element/events.ts'
export { FoyerProvider } from './core/provider/foyer-provider.ts'
export { addBoot, type Boot, type Site } from './core/provider/site.ts'
export { trustApi } from './entries/package.ts'
export { FoyerAccount } from './widgets/foyer-account/foyer-account.ts'
export { FoyerInvoices } from './widgets/foyer-invoices/foyer-invoices.ts'
export { FoyerLinkContract } from './widgets/foyer-link-contract/foyer-link-contract.ts'
export { FoyerLogin } from './widgets/foyer-login/foyer-login.ts'
export { FoyerOtp } from './widgets/foyer-otp/foyer-otp.ts'
export { FoyerSecurity } from './widgets/foyer-security/foyer-security.ts'
export { FoyerTeam } from './widgets/foyer-team/foyer-team.ts'

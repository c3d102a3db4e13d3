import type { OAuthClient, Profile, UtilityMessages } from '@foyer/contract/profile'
import type { Client } from '@libsql/client'
import type { EmailTransport, SmsTransport } from '../messages/transports/transport.ts'
import type { KeyRing } from './keys/keys.ts'

/** One utility, as it is run here: its profile, and the database, keys and transports that belong to it alone. */
export interface Deployment {
  profile: Profile
  /** The profile's, or what this deployment says instead. Origins: `https://area.example`. */
  sites: { firstParty: readonly string[]; pages: readonly string[]; returns?: readonly string[]; rpId?: string }
  /** Clients as they are known here, in place of the profile's. */
  clients?: readonly OAuthClient[]
  database: Client
  keys: KeyRing
  email: EmailTransport
  sms: SmsTransport
  /** The utility's `messages.ts`: its ids beginning with `email.` replace ours in e-mails and SMS. */
  wording?: UtilityMessages
}

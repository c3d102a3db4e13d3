import type { Client } from '@libsql/client'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins'
import { drizzle } from 'drizzle-orm/libsql'
import * as tables from './tables.ts'

export interface AuthOptions {
  database: Client
  baseURL: string
  /** With it, a code is asked where it is enabled. */
  sendCode?: (code: string) => void
}

/** better-auth as its documentation sets it up: e-mail and password, a second factor where it is wanted, no limits of its own. */
export const createAuth = ({ database, baseURL, sendCode }: AuthOptions) =>
  betterAuth({
    baseURL,
    secret: 'measured-on-this-machine-only-0123456789',
    database: drizzleAdapter(drizzle(database), { provider: 'sqlite', schema: tables }),
    emailAndPassword: { enabled: true },
    plugins: sendCode ? [twoFactor({ otpOptions: { sendOTP: async ({ otp }) => sendCode(otp) } })] : [],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
  })

import type { ActivityPage, FactorList, PasskeyOffer, PasswordSetting, SessionList, TotpOffer } from '@foyer/contract/security'
import type { Routes } from './stage.ts'
import { administrator } from './team-samples.ts'

export const factors = (more: Partial<FactorList> = {}): FactorList => ({
  items: [
    {
      id: 'f1',
      kind: 'email',
      name: null,
      target: 'claire.martin@exemple.mc',
      addedAt: '2026-03-02T08:00:00Z',
      lastUsedAt: '2026-11-20T08:30:00Z',
    },
    { id: 'f2', kind: 'sms', name: null, target: '•• •• 56 78', addedAt: '2026-03-02T08:00:00Z', lastUsedAt: null },
    { id: 'f3', kind: 'totp', name: 'Mon téléphone', target: null, addedAt: '2026-10-01T08:00:00Z', lastUsedAt: '2026-11-20T08:30:00Z' },
  ],
  recoveryCodes: { left: 8, madeAt: '2026-10-01T08:00:00Z' },
  offers: ['email', 'sms', 'totp', 'passkey'],
  canChangeEmail: true,
  release: null,
  ...more,
})

export const sessions: SessionList = {
  items: [
    { id: 's1', browser: 'firefox', system: 'windows', openedAt: '2026-11-21T08:00:00Z', seenAt: '2026-11-21T11:55:00Z', isCurrent: true },
    { id: 's2', browser: 'safari', system: 'iphone', openedAt: '2026-11-20T08:00:00Z', seenAt: '2026-11-21T09:10:00Z', isCurrent: false },
    { id: 's3', browser: null, system: null, openedAt: '2026-11-20T08:00:00Z', seenAt: '2026-11-21T09:00:00Z', isCurrent: false },
  ],
}

export const activity: ActivityPage = {
  items: [
    { id: 'a2', at: '2026-11-21T08:00:00Z', action: 'factor.added', by: 'owner', kind: 'totp' },
    { id: 'a1', at: '2026-11-20T08:00:00Z', action: 'account.unlocked', by: 'operator', kind: null },
  ],
  next: null,
}

export const password: PasswordSetting = { policy: { minLength: 8, maxLength: 128, upper: true, lower: true, digit: true, notEmail: true } }

export const totpOffer: TotpOffer = {
  kind: 'totp',
  offer: 'sealed',
  expiresAt: '2026-11-21T12:15:00Z',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Utility:claire?secret=JBSWY3DPEHPK3PXP',
  qr: { viewBox: '-4 -4 29 29', path: 'M0 0h7v7h-7z' },
}

export const passkeyOffer: PasskeyOffer = {
  kind: 'passkey',
  offer: 'sealed',
  expiresAt: '2026-11-21T12:15:00Z',
  options: {
    rp: { id: 'localhost', name: 'Utility' },
    user: { id: 'YQ', name: 'claire', displayName: 'Claire' },
    challenge: 'YQ',
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    timeout: 1_000,
    excludeCredentials: [],
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
  },
}

/** Somebody who looks at what protects the account. */
export const guarded = (more: Routes = {}): Routes => ({
  '/session': { session: administrator() },
  'GET /factors': factors(),
  'GET /sessions': sessions,
  'GET /password': password,
  'GET /activity': activity,
  'GET /consents': {
    items: [
      {
        id: 'c1',
        client: 'Syndic du Port',
        scopes: ['invoices:read'],
        contracts: [{ id: 'k', label: 'Appartement', reference: 'C-1' }],
        since: '2026-11-02T08:00:00Z',
        lastUsedAt: null,
      },
    ],
  },
  ...more,
})

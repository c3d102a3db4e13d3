import { expect, it } from 'vitest'
import { MINUTE_MS } from '../../platform/durations.ts'
import type { JourneyState } from '../engine/state.ts'
import { elevatedBySignIn } from './fresh-proof.ts'

const NOW = 1_800_000_000_000
const state = (entries: JourneyState['entries'], base: JourneyState['base'] = {}): JourneyState => ({ base, entries })

it('R-5 a log-in that proved a factor elevates its session until five minutes after the newest proof', () => {
  const entries = {
    'verify-email': { done: true, provedAt: NOW - 9 * MINUTE_MS },
    code: { done: true, channel: 'sms', provedAt: NOW - MINUTE_MS },
  } as const
  expect(elevatedBySignIn(state(entries), NOW)).toEqual({ purposes: ['access'], until: NOW + 4 * MINUTE_MS })
  expect(elevatedBySignIn(state(entries), NOW + 4 * MINUTE_MS)).toBeNull()
})

it('R-5 a password, a number that was just added, and what another journey had proved raise nothing', () => {
  expect(elevatedBySignIn(state({ credentials: { done: true }, terms: { done: true } }), NOW)).toBeNull()
  expect(elevatedBySignIn(state({ phone: { done: true, channel: 'sms' } }), NOW)).toBeNull()
  expect(elevatedBySignIn(state({ password: { done: true } }, { continued: true, provedAt: NOW }), NOW)).toBeNull()
})

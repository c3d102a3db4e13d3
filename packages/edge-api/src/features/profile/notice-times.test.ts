import type { Notice } from '@foyer/contract/profile'
import { expect, it } from 'vitest'
import { noticesAt, noticesChangeAt } from './notice-times.ts'

const notice = (id: string, span: Pick<Notice, 'from' | 'until'>): Notice => ({ id, title: {}, text: {}, ...span })
const profile = {
  timeZone: 'Europe/Monaco',
  notices: [notice('week', { from: '2025-05-26', until: '2025-06-01' }), notice('always', {}), notice('later', { from: '2025-06-02' })],
}
const shown = (moment: string) => noticesAt(profile, Date.parse(moment)).map(({ id }) => id)

it.each([
  ['2025-05-25T21:59:59Z', ['always'], '2025-05-25T22:00:00Z'],
  ['2025-05-25T22:00:00Z', ['week', 'always'], '2025-06-01T22:00:00Z'],
  ['2025-06-01T21:59:59Z', ['week', 'always'], '2025-06-01T22:00:00Z'],
  ['2025-06-01T22:00:00Z', ['always', 'later'], null],
])('at %s there are %j, until %s (R-25)', (moment, ids, until) => {
  expect(shown(moment)).toEqual(ids)
  expect(noticesChangeAt(profile, Date.parse(moment))).toBe(until ? Date.parse(until) : Number.POSITIVE_INFINITY)
})

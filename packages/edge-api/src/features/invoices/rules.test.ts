import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { vatByRate } from './rules.ts'

const line = { text: '', detail: null, quantity: null, unit: null, unitPrice: null, contract: null }

test('VAT by rate always comes to what the bill adds to its net, whatever rounding does', () => {
  assert(
    property(
      array(record({ vatBasisPoints: constantFrom(0, 550, 1000, 2000), amountCents: integer({ min: -100_000, max: 1_000_000 }) }), {
        minLength: 1,
      }),
      integer({ min: -3, max: 3 }),
      (lines, rounding) => {
        const netCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0)
        const vat =
          Math.round(lines.reduce((sum, { amountCents, vatBasisPoints }) => sum + (amountCents * vatBasisPoints) / 10_000, 0)) + rounding
        const rates = vatByRate({ lines: lines.map((each) => ({ ...line, ...each })), netCents, totalCents: netCents + vat })
        expect(rates.reduce((sum, { cents }) => sum + cents, 0)).toBe(vat)
        expect(rates.map(({ basisPoints }) => basisPoints)).toEqual(
          [...new Set(lines.map(({ vatBasisPoints }) => vatBasisPoints))].sort((a, b) => b - a),
        )
      },
    ),
  )
})

/**
 * An amount as people write it ("123,45 €", "123.45", "1 234,56 EUR", "1.234,56"), in integer cents; null where it is none.
 * Of a comma and a dot, the one before two last digits parts the cents.
 */
export function parseAmountCents(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f'\u2019]/g, '').replace(/^(?:\u20ac|EUR)|(?:\u20ac|EUR)$/i, '')
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text)
  if (!match) return null
  const [, whole = '', cents = ''] = match
  return Number(whole.replace(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'))
}

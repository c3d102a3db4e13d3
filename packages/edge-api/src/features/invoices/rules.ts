import type { InvoiceRecord } from './sql.ts'

/**
 * VAT of each rate, highest first. The sum is exactly what the bill adds to its net: a cent that rounding each rate leaves
 * over goes to the rate with the most VAT.
 */
export function vatByRate({
  lines,
  totalCents,
  netCents,
}: Pick<InvoiceRecord, 'lines' | 'totalCents' | 'netCents'>): { basisPoints: number; cents: number }[] {
  const nets = new Map<number, number>()
  for (const { vatBasisPoints, amountCents } of lines) nets.set(vatBasisPoints, (nets.get(vatBasisPoints) ?? 0) + amountCents)
  const rates = [...nets]
    .map(([basisPoints, net]) => ({ basisPoints, cents: Math.round((net * basisPoints) / 10_000) }))
    .sort((a, b) => b.basisPoints - a.basisPoints)
  const largest = rates.reduce<(typeof rates)[number] | null>(
    (most, rate) => (most === null || Math.abs(rate.cents) > Math.abs(most.cents) ? rate : most),
    null,
  )
  if (largest) largest.cents += totalCents - netCents - rates.reduce((sum, { cents }) => sum + cents, 0)
  return rates
}

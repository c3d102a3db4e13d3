import { interleaved, type Load, median, pairwise, type Round } from '../load.ts'
import type { Limit, Row } from '../row.ts'
import { startPeers } from '../servers/peers.ts'
import type { RunningServer } from '../servers/start.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'

/** Requests a second and p99, ours and the others' by turns in one run; each server is a process, on loopback. */
export function throughput(): Promise<Row[]> {
  return inTemporaryFolder(async (folder) => {
    const peers = await startPeers(folder)
    try {
      const reads = await interleaved(peers.reads, { rounds: 7, seconds: 2 })
      const rowsAlone = await pairwise(peers.reads['invoice page'], peers.reads['drizzle, one select of its rows'], PAIRS)
      const underFlood = await whileFlooded(peers.reads['invoice page'], peers.flood)
      const logins = await interleaved(peers.logins, { rounds: 5, seconds: 3 })
      return [
        ...rowsOf(reads),
        ratio('invoice page / the same page, bare Hono with drizzle', reads['invoice page'], reads['drizzle, the same page'], {
          atLeast: 1,
        }),
        ratio('invoice page, a client with a proof / with a cookie', reads['invoice page, a client with a proof'], reads['invoice page']),
        {
          name: 'invoice page / its rows alone, bare Hono with drizzle',
          value: rowsAlone,
          unit: '×',
          limit: { atLeast: 1 },
          note: `median of ${PAIRS} rounds of a second, by turns`,
        },
        ratio('invoice page / better-auth get-session', reads['invoice page'], reads['better-auth get-session'], { atLeast: 3 }),
        underFlood,
        ratio('session / better-auth get-session', reads.session, reads['better-auth get-session']),
        ...rowsOf(logins),
        ratio('password logins / better-auth sign-in', logins['password login'], logins['better-auth sign-in'], { atLeast: 1 }),
        ratio('argon2id / scrypt, alone', logins['argon2id alone'], logins['scrypt alone, better-auth’s']),
        ratio('password logins / argon2id alone', logins['password login'], logins['argon2id alone']),
        ratio('better-auth sign-in / scrypt alone', logins['better-auth sign-in'], logins['scrypt alone, better-auth’s']),
      ]
    } finally {
      await peers.close()
    }
  })
}

const FLOODS = 5
const PAIRS = 25

/** The 99th percentile of a read while unknown names log in by the hundred, against that of the moment before. */
async function whileFlooded(read: Load, flood: () => Promise<RunningServer>): Promise<Row> {
  const pairs: { calm: number; during: number }[] = []
  for (let round = 0; round < FLOODS; round++) {
    const calm = await read(2)
    const flooding = await flood()
    const during = await read(4)
    await flooding.close()
    pairs.push({ calm: calm.p99Ms, during: during.p99Ms })
  }
  return {
    name: 'invoice page, p99 while 300 unknown names log in at once / calm',
    value: median(pairs.map(({ calm, during }) => during / calm)),
    unit: '×',
    limit: { atMost: 3 },
    note: pairs.map(({ calm, during }) => `${calm} → ${during} ms`).join(', '),
  }
}

const rowsOf = (rounds: Readonly<Record<string, Round>>): Row[] =>
  Object.entries(rounds).map(([name, { perSecond, p99Ms }]) => ({
    name,
    value: perSecond,
    unit: 'requests/s',
    note: `p99 ${Math.round(p99Ms * 10) / 10} ms`,
  }))

const ratio = (name: string, ours: Round, theirs: Round, limit?: Limit): Row => ({
  name,
  value: ours.perSecond / theirs.perSecond,
  unit: '×',
  ...(limit ? { limit } : {}),
})

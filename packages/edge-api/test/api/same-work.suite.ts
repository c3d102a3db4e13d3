import type { Client } from '@libsql/client'
import { describe, expect, it } from 'vitest'
import { toCode } from './address.suite.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { activate, askForLink, logInAs } from './engie.ts'
import { create, SECRET } from './geg.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

/** What is asked of the database while `work` runs, with what runs after its responses: the text of each statement, in order. */
async function statementsOf(database: Client, work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const { batch, execute } = database
  const note = (statement: unknown) => {
    asked.push(typeof statement === 'object' && statement !== null && 'sql' in statement ? String(statement.sql) : String(statement))
  }
  database.batch = (statements, mode) => {
    statements.forEach(note)
    return batch.call(database, statements, mode)
  }
  database.execute = ((statement: Parameters<Client['execute']>[0]) => {
    note(statement)
    return execute.call(database, statement as never)
  }) as Client['execute']
  try {
    await work()
  } finally {
    Object.assign(database, { batch, execute })
  }
  return asked
}

export interface SecretWorlds {
  engie: World
  geg: World
}

/**
 * where accounts are secret, the same is done for an address that has one and for one that has none: every statement, every
 * message that is sealed, stored, taken up and written out. Time itself is measured elsewhere.
 */
export function sameWorkSuite(worlds: () => SecretWorlds): void {
  /** Asks of a known address and of an unknown one, and gives what each asked of the database, and how many messages came. */
  const both = async (world: World, known: string, ask: (email: string) => Promise<unknown>) => {
    const unknown = someone()
    const seen = []
    for (const email of [known, unknown]) {
      const before = world.messages(email).length
      const rows = await count(world, 'outbox')
      const statements = await statementsOf(world.database, () => ask(email))
      const written = (await count(world, 'outbox')) - rows
      seen.push({ statements, written, came: world.messages(email).length - before })
    }
    const [ofKnown, ofUnknown] = seen
    expect(ofUnknown?.statements).toEqual(ofKnown?.statements)
    expect(ofUnknown?.written).toBe(ofKnown?.written)
    return { ofKnown, ofUnknown }
  }

  describe('the same is done for an address with an account and for one without', () => {
    it('by a forgotten password: a message is written for both, and comes to one', async () => {
      const { engie } = worlds()
      const known = someone()
      await activate(engie, known, await engie.customer())
      const { ofKnown, ofUnknown } = await both(engie, known, (email) => new Browser(engie).begin({ kind: 'recover', input: { email } }))
      expect(ofKnown).toMatchObject({ written: 1, came: 1 })
      expect(ofUnknown).toMatchObject({ written: 1, came: 0 })
      expect(await count(engie, "outbox WHERE status <> 'sent' OR payload IS NOT NULL")).toBe(0)
    })

    it('by a code that is asked for again, and by a wrong one', async () => {
      const { engie } = worlds()
      const known = someone()
      await activate(engie, known, await engie.customer())
      await both(engie, known, async (email) => {
        const browser = new Browser(engie)
        await browser.begin({ kind: 'recover', input: { email } })
        await browser.go('submit', { code: '000000' })
        engie.pass(61_000)
        await browser.go('resend')
      })
    })

    it('by a log-in with a wrong password', async () => {
      const { engie } = worlds()
      const known = someone()
      await activate(engie, known, await engie.customer())
      await both(engie, known, (identifier) => new Browser(engie).begin({ input: { identifier, password: 'wrong-Password-1' } }))
    })

    it('by asking for an account: the letter differs, and nothing else', async () => {
      const { engie } = worlds()
      const known = someone()
      await activate(engie, known, await engie.customer())
      const { ofKnown, ofUnknown } = await both(engie, known, (email) => askForLink(engie, email))
      expect([ofKnown?.came, ofUnknown?.came]).toEqual([1, 1])
    })

    it('by creating one with a code', async () => {
      const { geg } = worlds()
      const known = someone()
      await create(geg, known, await geg.customer())
      const { ofKnown, ofUnknown } = await both(geg, known, async (email) => {
        const browser = new Browser(geg)
        await browser.begin({ kind: 'create', input: { email } })
        await browser.go('submit', { password: PASSWORD })
        await browser.go('submit', { code: '000000' })
      })
      expect([ofKnown?.came, ofUnknown?.came]).toEqual([1, 1])
    })

    it('by the answer to a personal question', async () => {
      const { geg } = worlds()
      const known = someone()
      await create(geg, known, await geg.customer())
      await both(geg, known, async (email) => {
        const browser = new Browser(geg)
        await browser.begin({ kind: 'recover', input: { email } })
        await browser.go('submit', { birthDate: '1970-01-01', answer: SECRET.answer })
      })
    })

    it('by a change to the address', async () => {
      const { engie } = worlds()
      const known = someone()
      await activate(engie, known, await engie.customer())
      const owners: Record<string, Browser> = {}
      const own: string[] = []
      for (let one = 0; one < 2; one++) {
        const email = someone()
        await activate(engie, email, await engie.customer())
        owners[email] = await logInAs(engie, email, email)
        own.push(email)
      }
      await both(engie, known, async (to) => {
        const email = own.pop() ?? ''
        const browser = owners[email]
        if (browser) await toCode(engie, browser, email, to)
      })
    })
  })

  it('a message that nobody gets says no code to anybody', async () => {
    const { engie } = worlds()
    const email = someone()
    await new Browser(engie).begin({ kind: 'recover', input: { email } })
    expect(() => codeFor(engie, email)).toThrow()
  })
}

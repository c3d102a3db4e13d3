import { expect, it } from 'vitest'
import { Browser, codeFor } from '../../../test/api/browser.ts'
import { nodeWorld } from '../../../test/api/node.ts'
import { profileOf } from '../../../test/api/utilities.ts'
import { someone } from '../../../test/api/world.ts'
import { AmbiguousNumber, readRequest } from './read-request.ts'

const world = await nodeWorld(profileOf('geg'))

/** Files a request; gives its number. */
async function file(text: string): Promise<string> {
  const [browser, email] = [new Browser(world), someone()]
  await browser.begin({ kind: 'request', input: { email } })
  await browser.go('submit', { code: codeFor(world, email) })
  const done = await browser.go('submit', { topic: 'other', name: 'Jeanne Exemple', text })
  return done.name === 'done' ? (done.number ?? '') : ''
}

it('shows a request by its number, and by no number that is two requests\u2019', async () => {
  const number = await file('Une premi\u00e8re question.')
  expect(await readRequest(world.deployment, world.ports, number)).toMatchObject({ text: 'Une premi\u00e8re question.' })
  const { rows } = await world.database.execute('SELECT id FROM claim')
  const first = String(rows[0]?.['id'])
  const twin = `0${first.slice(1, -8).replace(/[\da-f]/, (digit) => (digit === 'f' ? '0' : 'f'))}${first.slice(-8)}`
  await world.database.execute({
    sql: 'INSERT INTO claim (id, kind, created_at, payload) SELECT ?, kind, created_at, payload FROM claim',
    args: [twin],
  })
  const refusal = await readRequest(world.deployment, world.ports, number).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(AmbiguousNumber)
  expect(refusal).toMatchObject({ ids: [first, twin].sort() })
  expect(await readRequest(world.deployment, world.ports, first)).toMatchObject({ id: first, text: 'Une premi\u00e8re question.' })
  expect(await readRequest(world.deployment, world.ports, '0000-0000')).toBeNull()
})

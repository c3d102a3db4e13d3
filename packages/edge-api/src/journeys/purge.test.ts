import { expect, it } from 'vitest'
import { Browser, logIn, signUp } from '../../test/api/browser.ts'
import { askForLink, atNumbers } from '../../test/api/engie.ts'
import { nodeWorld } from '../../test/api/node.ts'
import { count } from '../../test/api/people.ts'
import { profileOf } from '../../test/api/utilities.ts'
import { someone } from '../../test/api/world.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../platform/durations.ts'
import { purgeJourneys } from './purge.ts'

const world = await nodeWorld()

it('removes an ended journey an hour after its end, one that was left an hour after it ran out, and however many there are', async () => {
  const email = someone()
  await signUp(world, email, await world.customer())
  await logIn(world, email)
  await new Browser(world).begin({ input: { email } })
  await world.database.execute(`WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 1200)
    INSERT INTO journey (id, token_hash, kind, audience, locale, n, entry, state, created_at, expires_at)
    SELECT 'old-' || n, 'old-' || n, 'enter', 'individual', 'fr', 1, '', '{}', 0, 1 FROM i`)
  await purgeJourneys(world.deployment, world.ports)
  expect(await count(world, 'journey')).toBe(3)
  world.pass(HOUR_MS + MINUTE_MS)
  await purgeJourneys(world.deployment, world.ports)
  expect(await count(world, 'journey')).toBe(1)
  world.pass(HOUR_MS)
  await purgeJourneys(world.deployment, world.ports)
  expect(await count(world, 'journey')).toBe(0)
  expect(await count(world, 'turn')).toBe(0)
})

it('forgets addresses that were typed for a link which nobody pressed a week after it ran out, and none whose button was pressed', async () => {
  const engie = await nodeWorld(profileOf('engie'))
  const [typed, own] = [someone(), someone()]
  await askForLink(engie, typed)
  await atNumbers(engie, own)
  engie.pass(10 * DAY_MS - MINUTE_MS)
  await purgeJourneys(engie.deployment, engie.ports)
  expect(await count(engie, 'link')).toBe(2)
  engie.pass(120_000)
  await purgeJourneys(engie.deployment, engie.ports)
  expect(await count(engie, 'link WHERE email = ?', typed)).toBe(0)
  expect(await count(engie, 'link WHERE email = ?', own)).toBe(1)
})

it('forgets a request to do without lost factors that nobody made use of within its seven days', async () => {
  const email = someone()
  await signUp(world, email, await world.customer())
  await world.database.execute({
    sql: 'INSERT INTO factor_release (account_id, asked_at, due_at) SELECT account_id, ?1, ?1 FROM identifier WHERE value = ?2',
    args: [world.now(), email],
  })
  world.pass(7 * DAY_MS - MINUTE_MS)
  await purgeJourneys(world.deployment, world.ports)
  expect(await count(world, 'factor_release')).toBe(1)
  world.pass(60_001)
  await purgeJourneys(world.deployment, world.ports)
  expect(await count(world, 'factor_release')).toBe(0)
})

import type { PasskeyRequest } from '@foyer/contract/factors'
import { expect, it } from 'vitest'
import { HOUR_MS } from '../../src/platform/durations.ts'
import { Browser } from './browser.ts'
import { addPasskey, holder, raise } from './factors.ts'
import type { World } from './world.ts'

/** A passkey that says whose it is, instead of address, password and code (S-5). */
export function passwordlessSuite(world: () => World): void {
  const asked = async (): Promise<PasskeyRequest> => (await (await new Browser(world()).send('GET', '/passkey-requests')).json()).request
  const withPasskey = async () => {
    const who = await holder(world())
    await raise(world(), who.browser, who.email)
    return { ...who, ...(await addPasskey(world(), who.browser)) }
  }
  const enter = async (passkey: unknown, browser = new Browser(world())) => ({
    browser,
    step: await browser.begin({ input: { passkey: passkey as Record<string, unknown> } }),
  })

  it('signs in with one answer, whichever the account', async () => {
    const { email, key } = await withPasskey()
    const request = await asked()
    expect(request).toMatchObject({ allowCredentials: [], userVerification: 'required' })
    const { browser, step } = await enter(await key.get(request))
    expect(step).toMatchObject({ name: 'done', outcome: 'signed-in' })
    expect(await browser.session()).toMatchObject({ account: { email }, raised: ['access'] })
  })

  it('takes an answer once, also of sixteen at the same moment', async () => {
    const { key } = await withPasskey()
    const passkey = await key.get(await asked())
    const ends = await Promise.all(Array.from({ length: 16 }, () => enter(passkey)))
    expect(ends.filter(({ step }) => step.name === 'done')).toHaveLength(1)
    expect((await enter(passkey)).step).toMatchObject({ name: 'identify', refusal: { code: 'passkey-refused' } })
  })

  it('takes no challenge but its own, within the hour, and from a verified user', async () => {
    const { key } = await withPasskey()
    const request = await asked()
    const refused = { name: 'identify', refusal: { code: 'passkey-refused', fields: { email: 'refused' } } }
    expect((await enter(await key.get({ ...request, challenge: 'bm90LW91cnM' }))).step).toMatchObject(refused)
    key.isVerified = false
    expect((await enter(await key.get(request))).step).toMatchObject(refused)
    key.isVerified = true
    world().pass(HOUR_MS + 1)
    expect((await enter(await key.get(request))).step).toMatchObject(refused)
    expect((await enter({})).step).toMatchObject(refused)
  })

  it('has to be the account that the passkey itself names', async () => {
    const { key } = await withPasskey()
    for (const userHandle of ['c29tZWJvZHkgZWxzZQ', undefined]) {
      const answer = await key.get(await asked())
      const response = { ...(answer['response'] as object), userHandle }
      expect((await enter({ ...answer, response })).step).toMatchObject({ name: 'identify', refusal: { code: 'passkey-refused' } })
    }
  })

  it('says who it is nowhere else: a forgotten password is the address\u2019s', async () => {
    const { key, email } = await withPasskey()
    const other = await holder(world())
    const before = world().messages(email).length
    const browser = new Browser(world())
    const passkey = await key.get(await asked())
    expect(await browser.begin({ kind: 'recover', input: { email: other.email, passkey } })).toMatchObject({
      name: 'identify',
      refusal: { code: 'passkey-refused' },
    })
    expect(world().messages(email)).toHaveLength(before)
  })

  it('loads nobody\u2019s account for whoever names its passkey without holding it', async () => {
    const { key, email } = await withPasskey()
    const other = await withPasskey()
    const answer = await other.key.get(await asked())
    const { browser, step } = await enter({ ...answer, id: (await key.get(await asked()))['id'] })
    expect(step).toMatchObject({ name: 'identify', refusal: { code: 'passkey-refused' } })
    expect(JSON.stringify(browser.journey)).not.toContain(email)
    expect(await browser.go('submit', { email })).toMatchObject({ name: 'password' })
  })
}

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerDesk, type DemoPerson } from './demo-desk.ts'

const person: DemoPerson = {
  utility: 'water',
  name: 'Ada Invented',
  note: '',
  papers: [{ label: 'Contract', value: '12 34' }],
  reference: '12 34',
}
const sent: string[] = []
let server: Server
let origin: string

beforeAll(async () => {
  const desk = {
    people: async () => [person],
    sendLink: async (utility: string, reference: string) => {
      sent.push(`${utility} ${reference}`)
      return 'On its way.'
    },
  }
  server = createServer((request, response) => void answerDesk(desk, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

const send = (body: string, site = 'same-origin') =>
  fetch(`${origin}/demo/desk/links`, { method: 'POST', body, headers: { 'sec-fetch-site': site } })

it('tells who there is to play', async () => {
  expect(await (await fetch(`${origin}/demo/desk/people`)).json()).toEqual([person])
})

it('sends a link when its own page asks', async () => {
  const answer = await send('{"utility":"water","reference":"12 34"}')
  expect([answer.status, await answer.json()]).toEqual([200, { said: 'On its way.' }])
  expect(sent).toEqual(['water 12 34'])
})

it.each(['cross-site', 'same-site', 'none'])('sends none when a page asks that is %s', async (site) => {
  expect((await send('{"utility":"water","reference":"56 78"}', site)).status).toBe(403)
  expect(sent).not.toContain('water 56 78')
})

it.each(['', '{', '[]', '{"utility":"water"}', '{"utility":1,"reference":2}'])('cannot make anything of %j', async (body) => {
  expect((await send(body)).status).toBe(400)
})

it('knows nothing else', async () => {
  expect((await fetch(`${origin}/demo/desk/links`)).status).toBe(404)
})

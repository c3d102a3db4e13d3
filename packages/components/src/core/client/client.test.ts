import { expect } from 'chai'
import { type Client, createClient } from './client.ts'
import { ClientError } from './client-error.ts'

let clients = 0

/** A client whose API answers from a list; `0` is no answer. */
function clientWith(answers: (object | number)[]): { client: Client; asked: string[]; utility: string } {
  const asked: string[] = []
  const utility = `client-${clients++}`
  const transport = {
    request: async (path: string, init?: RequestInit) => {
      asked.push(`${init?.method ?? 'GET'} ${path}`)
      const answer = answers.shift() ?? 500
      if (answer === 0) throw new TypeError('Failed to fetch')
      return typeof answer === 'number' ? Response.json({ code: 'signed-out' }, { status: answer }) : Response.json(answer)
    },
  }
  return { client: createClient({ api: location.origin, utility, transport }), asked, utility }
}

const session = { account: { id: 'a1' } }

describe('the client', () => {
  it('asks for the session once, however many want it', async () => {
    const { client, asked } = clientWith([{ session }])
    expect(client.session).to.equal(undefined)
    const [a, b] = await Promise.all([client.getSession(), client.getSession()])
    expect(a).to.equal(b)
    expect(asked).to.deep.equal(['GET /session'])
  })

  it('calls back on changes only', async () => {
    const { client } = clientWith([{ session: null }, { session: null }, { session }])
    const heard: unknown[] = []
    const leave = client.subscribe(() => heard.push(client.session))
    await client.getSession()
    await client.getSession(true)
    await client.getSession(true)
    leave()
    expect(heard).to.deep.equal([null, session])
  })

  it('calls back when the account has another address, and tells another tab', async () => {
    const moved = { account: { id: 'a1', email: 'claire@exemple.eu' } }
    const here = clientWith([{ session }, { session: moved }])
    const answers: object[] = [{ session }, { session: moved }]
    const there = createClient({ api: '', utility: here.utility, transport: { request: async () => Response.json(answers.shift()) } })
    await Promise.all([here.client.getSession(), there.getSession()])
    const heard: unknown[] = []
    here.client.subscribe(() => heard.push(here.client.session))
    const told = new Promise<void>((done) => there.subscribe(done))
    await here.client.getSession(true)
    await told
    expect(heard).to.deep.equal([moved])
    expect(there.session).to.deep.equal(moved)
  })

  it('knows that the session is over when a read says so', async () => {
    const { client } = clientWith([{ session }, 401])
    await client.getSession()
    const refused = await client.request('/invoices').catch((error: ClientError) => error)
    expect(refused).to.be.instanceOf(ClientError)
    expect(refused).to.have.property('code', 'signed-out')
    expect(client.session).to.equal(null)
  })

  it('tells another tab of a sign-out', async () => {
    const here = clientWith([{ session }, {}])
    const answers: object[] = [{ session }, { session: null }]
    const there = createClient({ api: '', utility: here.utility, transport: { request: async () => Response.json(answers.shift()) } })
    await Promise.all([here.client.getSession(), there.getSession()])
    const told = new Promise<void>((done) => there.subscribe(done))
    await here.client.signOut()
    await told
    expect(there.session).to.equal(null)
  })

  it('asks again when the page comes back from the cache of visited pages', async () => {
    const { client } = clientWith([{ session }, { session: null }])
    await client.getSession()
    const changed = new Promise<void>((done) => client.subscribe(done))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await changed
    expect(client.session).to.equal(null)
  })

  it('does not hear an answer that a later question has overtaken', async () => {
    const late: ((answer: Response) => void)[] = []
    const request = () => new Promise<Response>((answer) => late.push(answer))
    const client = createClient({ api: '', utility: `client-${clients++}`, transport: { request } })
    const [early, fresh] = [client.getSession(), client.getSession(true)]
    late[1]?.(Response.json({ session }))
    await fresh
    late[0]?.(Response.json({ session: null }))
    await early
    expect(client.session).to.deep.equal(session)
  })

  it('tries a read four times, then says that nobody answers', async () => {
    const { client, asked } = clientWith([0, 0, 0, 0])
    const failed = await client.request('/contracts').catch((error: ClientError) => error)
    expect(failed).to.have.property('code', 'unavailable')
    expect(asked).to.have.length(4)
  }).timeout(10_000)
})

import type { Session } from '@foyer/contract/resources'
import { expect } from 'chai'
import { html } from 'lit'
import { session } from '../../test/invoice-samples.ts'
import { find, frame, later, problem, type Routes, requests, shadow, stage, text, writes } from '../../test/stage.ts'
import { defineElement } from '../core/element/define-element.ts'
import { FoyerElement } from '../core/element/foyer-element.ts'
import { hasEnded } from './outcome.ts'
import { PagedResource } from './paged-resource.ts'
import { Writes } from './writes.ts'

interface Note {
  id: string
  words: string
}

/** A widget as small as one can be that loads, pages and writes. */
class FoyerNotes extends FoyerElement {
  readonly notes = new PagedResource<Note>(this, {
    read: (client) => client.request('/notes'),
    readMore: (client, cursor) => client.request(`/notes?cursor=${cursor}`),
  })
  readonly writes = new Writes<string>(this)

  protected override siteFound(): void {
    this.site?.client.getSession().catch(() => {})
    this.notes.load()
  }

  protected override sessionChanged(now: Session | null): void {
    if (now && this.notes.isBlank) this.notes.load()
  }

  protected override forget(): void {}

  add(words: string) {
    return this.writes.send({ method: 'PATCH', path: '/factors/note', body: { name: words } }, 'add', () => this.notes.refresh())
  }

  protected override render() {
    const { items, failure, moreFailure } = this.notes
    return html`<p class="card">${items?.map(({ words }) => words).join(', ') ?? failure ?? 'waiting'} ${moreFailure} ${this.writes.sending}</p>`
  }
}

defineElement('foyer-notes', FoyerNotes)

const notes = (words: string, next: string | null = null) => ({ items: words.split(' ').map((one) => ({ id: one, words: one })), next })

async function open(routes: Routes) {
  const place = await stage('<foyer-notes></foyer-notes>', { '/session': { session: session() }, '/notes': notes('one'), ...routes })
  const element = find<FoyerNotes>(place, 'foyer-notes')
  const told: string[] = []
  element.addEventListener('foyer-error', ({ detail }) => told.push(detail.code))
  return { element, told, shown: () => text(shadow(place, 'foyer-notes')) }
}

describe('a resource', () => {
  it('takes the answer to the latest question, whatever comes first', async () => {
    const slow = later<object>()
    const answers: (object | Promise<object>)[] = [notes('one'), slow.promise, notes('three')]
    const { element, shown } = await open({ '/notes': () => answers.shift() ?? 500 })
    element.notes.load()
    await frame()
    expect(shown()).to.equal('waiting')
    element.notes.load()
    await frame()
    slow.keep(notes('two'))
    await frame()
    expect(shown()).to.equal('three')
  })

  it('keeps what is shown when it cannot be read again, and tells the page only of what the customer sees', async () => {
    let reads = 0
    const { element, told, shown } = await open({ '/notes': () => (reads++ ? 500 : notes('one')) })
    await element.notes.refresh()
    await frame()
    expect(shown()).to.equal('one')
    expect(told).to.deep.equal([])
    await element.notes.load()
    await frame()
    expect(shown()).to.equal('internal')
    expect(told).to.deep.equal(['internal'])
  })

  it('is tried again when the connection is back', async () => {
    let isThere = false
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isThere })
    const { shown } = await open({ '/notes': () => (isThere ? notes('one') : 0) })
    expect(shown()).to.equal('offline')
    isThere = true
    dispatchEvent(new Event('online'))
    await frame()
    Reflect.deleteProperty(navigator, 'onLine')
    expect(shown()).to.equal('one')
  })

  it('is another one for another account, and none after signing out, which is no session that ended', async () => {
    let account = 'anna'
    const late = later<object>()
    const { element, shown } = await open({
      '/session': () => ({ session: { ...session(), account: { ...session().account, id: account } } }),
      '/notes': () => (account === 'anna' ? notes('one') : late.promise),
      'DELETE /session': { session: null },
    })
    expect(shown()).to.equal('one')
    account = 'bert'
    await element.site?.client.getSession(true)
    expect(shown()).to.equal('waiting')
    await element.site?.client.signOut()
    late.keep(notes('two'))
    await frame()
    expect(element.notes.isBlank).to.equal(true)
    expect(hasEnded(element)).to.equal(false)
  })

  it('is forgotten where the session has ended, and the widget knows why', async () => {
    let reads = 0
    const { element, told } = await open({ '/notes': () => (reads++ ? 401 : notes('one')) })
    await element.notes.refresh()
    expect(element.notes.value).to.equal(undefined)
    expect(hasEnded(element)).to.equal(true)
    expect(told).to.deep.equal([])
  })
})

describe('a list in pages', () => {
  const paged: Routes = { 'GET /notes': notes('one two', 'a'), 'GET /notes?cursor=a': notes('three') }

  it('grows to its end, one page at a time', async () => {
    const { element, shown } = await open(paged)
    expect(element.notes.hasMore).to.equal(true)
    await Promise.all([element.notes.loadMore(), element.notes.loadMore()])
    await element.notes.loadMore()
    await frame()
    expect(shown()).to.equal('one, two, three')
    expect(element.notes.hasMore).to.equal(false)
    expect(requests.filter((request) => request.includes('cursor'))).to.have.length(1)
  })

  it('takes no page of a list that was read anew meanwhile', async () => {
    const slow = later<object>()
    const { element, shown } = await open({ ...paged, 'GET /notes?cursor=a': slow.promise })
    const more = element.notes.loadMore()
    await element.notes.refresh()
    slow.keep(notes('old'))
    await more
    await frame()
    expect(shown()).to.equal('one, two')
    expect(element.notes.isLoadingMore).to.equal(false)
  })

  it('stays when its next page does not come', async () => {
    const { element, told, shown } = await open({ ...paged, 'GET /notes?cursor=a': 500 })
    await element.notes.loadMore()
    await frame()
    expect(shown()).to.equal('one, two internal')
    expect(told).to.deep.equal(['internal'])
  })
})

describe('writes', () => {
  it('carry the key they had until an answer came, then another', async () => {
    let tries = 0
    const { element, told } = await open({ 'PATCH /factors/note': () => (tries++ ? {} : problem('too-many-requests', 429)) })
    for (let turn = 0; turn < 3; turn++) await element.add('new')
    const [first, second, third] = writes.map(({ key }) => key)
    expect(first).to.equal(second)
    expect(third).not.to.equal(first)
    expect(told).to.deep.equal(['too-many-requests'])
  })

  it('are sent one at a time, and are under way until what is shown was read again', async () => {
    const slow = later<object>()
    let reads = 0
    const { element, shown } = await open({ 'PATCH /factors/note': {}, 'GET /notes': () => (reads++ ? slow.promise : notes('one')) })
    const sent = element.add('two')
    expect(await element.add('three')).to.equal(undefined)
    await frame()
    expect(shown()).to.equal('one add')
    slow.keep(notes('one two'))
    await sent
    await frame()
    expect(shown()).to.equal('one, two')
    expect(writes).to.have.length(1)
  })
})

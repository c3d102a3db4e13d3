import { expect } from 'chai'
import { AUDIENCES, EVERY_WIDGET, type Met } from '../../../test/every-widget.ts'
import { everythingIn, fieldsIn } from '../../../test/everything-in.ts'
import { settled } from '../../../test/login-stage.ts'
import { proof } from '../../../test/proof-stage.ts'
import { type Answer, find, later, type Routes, shadow, stage, text, writes } from '../../../test/stage.ts'
import { press } from '../../../test/team-stage.ts'
import type { FoyerElement } from './foyer-element.ts'

type Person = 'Anna' | 'Bert'

const NAMES = new Set(['firstName', 'lastName', 'name', 'label', 'email', 'reference', 'number', 'target', 'browser'])

/** The same answer, with another person's values in it. */
function asOf(person: Person, value: unknown, key = ''): unknown {
  if (typeof value === 'string') return NAMES.has(key) ? `${person} ${value}` : value
  if (Array.isArray(value)) return value.map((item) => asOf(person, item, key))
  if (!value || typeof value !== 'object') return value
  const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asOf(person, part, name)]))
  return key === 'account' && 'firstName' in copy ? { ...copy, id: person } : copy
}

interface Page {
  element: FoyerElement
  root: ShadowRoot
  /** Who is signed in, for the API. */
  become(person: Person | null): void
  client: NonNullable<FoyerElement['site']>['client']
}

async function pageWith(tag: string, { routes }: Met, more: Routes = {}): Promise<Page> {
  let who: Person | null = 'Anna'
  const answers = Object.entries({ ...routes, ...more }).map(([path, answer]) => {
    const answered = async (): Promise<object> => {
      if (!navigator.onLine) throw new TypeError('Failed to fetch')
      const given = await (typeof answer === 'function' ? answer(path) : answer)
      if (path.endsWith('/session')) return who ? (asOf(who, given) as object) : { session: null }
      if (!who) return Response.json({ code: 'signed-out' }, { status: 401 })
      return (/journeys|client/.test(path) ? given : asOf(who, given)) as object
    }
    return [path, answered] as [string, () => Answer]
  })
  const become = (person: Person | null) => {
    who = person
  }
  const signOut = () => {
    who = null
    return { session: null }
  }
  const place = await stage(`<${tag}></${tag}>`, { ...Object.fromEntries(answers), 'DELETE /session': signOut }, 'en', AUDIENCES)
  const element = place.querySelector<FoyerElement>(tag)
  const client = element?.site?.client
  if (!element || !client) throw new Error(`no <${tag}>`)
  await client.getSession()
  await settled()
  return { element, root: shadow(place, tag), client, become }
}

/** Puts it back, and looks at once, and with every frame while answers come. */
async function seenFrom(put: () => void, element: Element): Promise<string[]> {
  put()
  const seen = [everythingIn(element)]
  for (let frames = 0; frames < 20; frames++) {
    await new Promise((done) => requestAnimationFrame(done))
    seen.push(everythingIn(element))
  }
  return seen
}

/** In which frames a customer's data was to be seen; the first is before any. */
const framesOf = (person: Person, seen: readonly string[]) => seen.flatMap((shown, frame) => (shown.includes(person) ? [frame] : []))

const typeIn = (root: ShadowRoot) => {
  for (const field of fieldsIn(root)) {
    field.value = 'Anna typed'
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }
}

describe('whose data a widget shows', () => {
  beforeEach(() => sessionStorage.clear())

  it('is tried with every widget that there is', async () => {
    const { modules } = await fetch(new URL('../../../custom-elements.json', import.meta.url)).then((answer) => answer.json())
    const tags = modules
      .flatMap(({ declarations }: { declarations?: { tagName?: string }[] }) => declarations ?? [])
      .flatMap(({ tagName }: { tagName?: string }) => tagName ?? [])
    expect(tags.filter((tag: string) => !(tag in EVERY_WIDGET))).to.have.members(['foyer-provider', 'foyer-otp'])
  })

  for (const [tag, met] of Object.entries(EVERY_WIDGET)) {
    it(`${tag}: is not the customer's before, when it was taken away meanwhile`, async () => {
      const { element, root, client, become } = await pageWith(tag, met)
      await met.begin?.(root)
      typeIn(root)
      if (!met.isQuiet) expect(everythingIn(element)).to.contain('Anna')
      const parent = element.parentElement
      element.remove()
      await client.signOut()
      become('Bert')
      await client.getSession(true)
      const seen = await seenFrom(() => parent?.append(element), element)
      expect(framesOf('Anna', seen)).to.deep.equal([])
      if (!met.isQuiet) expect(everythingIn(element)).to.contain('Bert')
    })

    it(`${tag}: is nobody's once they have signed out`, async () => {
      const { element, root, client } = await pageWith(tag, met)
      await met.begin?.(root)
      typeIn(root)
      const parent = element.parentElement
      element.remove()
      await client.signOut()
      const seen = await seenFrom(() => parent?.append(element), element)
      expect(framesOf('Anna', seen)).to.deep.equal([])
    })

    it(`${tag}: is not the one's before, when another tab's customer is another one now`, async () => {
      const { element, root, client, become } = await pageWith(tag, met)
      await met.begin?.(root)
      typeIn(root)
      become('Bert')
      await client.getSession(true)
      const seen = await seenFrom(() => {}, element)
      expect(framesOf('Anna', seen)).to.deep.equal([])
      if (!met.isQuiet) expect(everythingIn(element)).to.contain('Bert')
    })

    it(`${tag}: an answer that comes late is nobody else's`, async () => {
      const late = later<void>()
      let isSlow = false
      const slow = Object.fromEntries(
        Object.entries(met.routes)
          .filter(([path]) => !/session$|journeys|client/.test(path))
          .map(([path, answer]) => [
            path,
            async () => {
              const given = typeof answer === 'function' ? answer(path) : answer
              if (!isSlow) return given
              await late.promise
              return asOf('Anna', await given) as object
            },
          ]),
      )
      const { element, client, become } = await pageWith(tag, met, slow as never)
      isSlow = true
      const parent = element.parentElement
      element.remove()
      const again = document.createElement(tag) as FoyerElement
      parent?.append(again)
      await settled()
      isSlow = false
      again.remove()
      become('Bert')
      await client.getSession(true)
      const seen = await seenFrom(() => {
        parent?.append(again)
        late.keep()
      }, again)
      expect(framesOf('Anna', seen)).to.deep.equal([])
    })

    it(`${tag}: stays as it was for the same customer, moved or taken away`, async () => {
      const { element, root } = await pageWith(tag, met)
      await met.begin?.(root)
      typeIn(root)
      const before = fieldsIn(root).map(({ value }) => value)
      const shown = root.textContent
      const parent = element.parentElement
      element.remove()
      await settled()
      parent?.append(element)
      await settled()
      if (tag !== 'foyer-account') expect(root.textContent).to.equal(shown)
      expect(fieldsIn(root).map(({ value }) => value)).to.deep.equal(before)
    })

    it(`${tag}: is not to be seen after a page comes back, before the session was asked for`, async () => {
      const { element, root, become } = await pageWith(tag, met)
      await met.begin?.(root)
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      const box = root.querySelector('.root') as HTMLElement
      expect(getComputedStyle(box).visibility).to.equal('hidden')
      become('Bert')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      expect(getComputedStyle(box).visibility).to.equal('hidden')
      await settled()
      expect(getComputedStyle(box).visibility).to.equal('visible')
      expect(everythingIn(element)).not.to.contain('Anna')
    })
  }

  it('what a visitor typed is gone when somebody has been signed in meanwhile', async () => {
    const { element, root, client, become } = await pageWith('foyer-login', EVERY_WIDGET['foyer-login'] as Met)
    await client.signOut()
    await settled()
    typeIn(root)
    expect(everythingIn(element)).to.contain('Anna typed')
    const parent = element.parentElement
    element.remove()
    become('Bert')
    await client.getSession(true)
    await client.signOut()
    expect(framesOf('Anna', await seenFrom(() => parent?.append(element), element))).to.deep.equal([])
    expect(fieldsIn(root)).to.have.length(1)
  })

  it('the proof that was asked of one customer is asked of nobody else', async () => {
    const met = { routes: { ...(EVERY_WIDGET['foyer-team'] as Met).routes, ...proof('access') } }
    const { element, root, client, become } = await pageWith('foyer-team', met)
    await press(root, 'Invite somebody')
    find<HTMLInputElement>(root, '#f-email').value = 'anna@exemple.mc'
    find(root, 'form [value="billing"]').click()
    await press(root, 'Send the invitation')
    await settled()
    await settled()
    expect(root.querySelector('foyer-step-up-dialog')).not.to.equal(null)
    const parent = element.parentElement
    element.remove()
    await client.signOut()
    become('Bert')
    await client.getSession(true)
    await seenFrom(() => parent?.append(element), element)
    expect(root.querySelector('foyer-step-up-dialog')).to.equal(null)
    expect(writes.map(({ request }) => request)).not.to.include('POST /team/invitations')
    // Another one can be made: nothing is thought to be on its way still.
    await press(root, 'Invite somebody')
    find<HTMLInputElement>(root, '#f-email').value = 'bert@exemple.mc'
    find(root, 'form [value="billing"]').click()
    await press(root, 'Send the invitation')
    await settled()
    await settled()
    expect(root.querySelector('foyer-step-up-dialog')).not.to.equal(null)
  })

  it('shows nothing of it when a page comes back and no answer does, and asks again', async () => {
    const { element, root } = await pageWith('foyer-security', EVERY_WIDGET['foyer-security'] as Met)
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await settled()
    expect(everythingIn(element)).not.to.contain('Anna')
    expect(text(root)).to.contain('offline')
    expect(getComputedStyle(find(root, '.root')).visibility).to.equal('visible')
    Reflect.deleteProperty(navigator, 'onLine')
    find(root, '.btn').click()
    await settled()
    expect(everythingIn(element)).to.contain('Anna')
  })
})

describe('foyer-login that comes to a page where somebody is signed in', () => {
  it('greets them, and is a log-in again when it was taken away, they signed out and it comes back', async () => {
    const { element, client } = await pageWith('foyer-account', EVERY_WIDGET['foyer-login'] as Met)
    const place = element.parentElement as HTMLElement
    place.insertAdjacentHTML('beforeend', '<foyer-login></foyer-login>')
    await settled()
    const login = find(place, 'foyer-login')
    expect(everythingIn(login)).to.contain('Anna')
    const signedOut: Event[] = []
    document.addEventListener('foyer-signed-out', (event) => signedOut.push(event), { once: true })
    element.remove()
    login.remove()
    await client.signOut()
    place.append(login)
    await settled()
    expect(fieldsIn(login.shadowRoot as ShadowRoot)).to.have.length(1)
    // It was not there to see it.
    expect(signedOut).to.have.length(0)
  })

  it('greets them with the markup of a new page, however often it is exchanged', async () => {
    const { element } = await pageWith('foyer-account', EVERY_WIDGET['foyer-login'] as Met)
    const place = element.parentElement as HTMLElement
    for (let visit = 0; visit < 3; visit++) {
      place.innerHTML = '<foyer-account></foyer-account><foyer-login></foyer-login>'
      await settled()
      expect(everythingIn(find(place, 'foyer-login'))).to.contain('Anna')
      expect(everythingIn(find(place, 'foyer-account'))).to.contain('Anna')
    }
  })
})

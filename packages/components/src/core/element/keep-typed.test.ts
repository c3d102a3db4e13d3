import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { loginStage } from '../../../test/login-stage.ts'
import { find } from '../../../test/stage.ts'

const KEYS = ['keydown', 'keypress', 'keyup'] as const

/** Shortcuts of a page: letters, unless they are typed into a field, as the target's tag tells. */
async function shortcuts(act: () => Promise<void>, target: EventTarget = document, isCapturing = false): Promise<string[]> {
  const taken = new Set<string>()
  const listen = (event: Event) => {
    const { localName } = event.target as Element
    if (localName === 'input' || localName === 'select' || localName === 'textarea') return
    taken.add((event as KeyboardEvent).key)
    event.preventDefault()
  }
  for (const type of KEYS) target.addEventListener(type, listen, isCapturing)
  await act()
  for (const type of KEYS) target.removeEventListener(type, listen, isCapturing)
  return [...taken]
}

describe('a page with single-letter shortcuts', () => {
  for (const [where, target] of [
    ['the document', () => document],
    ['the window', () => window],
    ['the tag itself', () => find<HTMLElement>(document, 'foyer-login')],
  ] as const)
    it(`on ${where} takes nothing that is typed into a widget's field`, async () => {
      const { root } = await loginStage()
      const email = find<HTMLInputElement>(root, '[name=email]')
      email.focus()
      expect(await shortcuts(() => sendKeys({ type: 'jg?c @1' }), target())).to.deep.equal([])
      expect(email.value).to.equal('jg?c @1')
    })

  it('still hears what is no text: Escape, Tab, Enter, and letters with a modifier', async () => {
    const { root } = await loginStage()
    find<HTMLInputElement>(root, '[name=email]').focus()
    const taken = await shortcuts(async () => {
      for (const press of ['Control+k', 'Alt+j', 'Escape', 'Enter', 'Tab']) await sendKeys({ press })
    })
    expect(taken).to.deep.equal(['Control', 'k', 'Alt', 'j', 'Escape', 'Enter', 'Tab'])
  })

  it('still hears letters where a button of a widget has the focus, as with a button of its own', async () => {
    const { root } = await loginStage()
    find<HTMLButtonElement>(root, 'form .btn').focus()
    expect(await shortcuts(() => sendKeys({ type: 'j' }))).to.deep.equal(['j'])
  })

  it('still hears what is typed into a part of its own that stands in a slot', async () => {
    const { login, root } = await loginStage()
    root.append(document.createElement('slot'))
    login.innerHTML = '<b tabindex="0">mine</b>'
    find<HTMLElement>(login, 'b').focus()
    expect(await shortcuts(() => sendKeys({ type: 'j' }))).to.deep.equal(['j'])
  })

  it('that captures on the window hears it first, which nothing can prevent', async () => {
    const { root } = await loginStage()
    find<HTMLInputElement>(root, '[name=email]').focus()
    expect(await shortcuts(() => sendKeys({ type: 'j' }), window, true)).to.deep.equal(['j'])
  })
})

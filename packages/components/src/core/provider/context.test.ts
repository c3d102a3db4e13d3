import { ContextEvent, ContextProvider } from '@lit/context'
import { expect } from 'chai'
import { LitElement } from 'lit'
import { find, stage } from '../../../test/stage.ts'
import { askForSite, siteContext } from './context.ts'
import type { Site } from './site.ts'

describe('the context that a provider hands down', () => {
  it('reaches what asks for it with @lit/context', async () => {
    const place = await stage('<b></b>', {}, 'en')
    const asker = find(place, 'b')
    const heard: (Site | undefined)[] = []
    asker.dispatchEvent(new ContextEvent(siteContext, asker, (site) => heard.push(site)))
    expect(heard.map((site) => site?.language)).to.deep.equal(['en'])
  })

  it('is taken from a provider that is made with @lit/context', () => {
    class Theirs extends LitElement {
      provider = new ContextProvider(this, { context: siteContext, initialValue: { utility: 'theirs' } as Site })
    }
    customElements.define('their-provider', Theirs)
    const theirs = new Theirs()
    const child = theirs.appendChild(document.createElement('i'))
    document.body.append(theirs)
    const heard: (Site | undefined)[] = []
    askForSite(child, (site) => heard.push(site))
    theirs.remove()
    expect(heard.map((site) => site?.utility)).to.deep.equal(['theirs'])
  })
})

import { expect } from 'chai'
import { MESSAGES } from '../../../test/all-messages.ts'
import { AUDIENCES, EVERY_WIDGET } from '../../../test/every-widget.ts'
import { everythingIn, fieldsIn } from '../../../test/everything-in.ts'
import { settled } from '../../../test/login-stage.ts'
import { find, requests, stage } from '../../../test/stage.ts'
import { loadChunk } from '../loader/load-chunk.ts'
import { addBoot, findSite, registry, type Site } from './site.ts'

/** A page of a utility that speaks French and English. */
async function bilingual(html: string, pages = ''): Promise<{ place: HTMLElement; utility: string }> {
  const place = await stage('', { '/session': { session: null } }, 'en', AUDIENCES)
  const utility = find(place, 'foyer-provider').getAttribute('utility') ?? ''
  const english = registry().boots[`${utility}/en`]
  if (!english) throw new Error('no script')
  english.languages = ['fr', 'en']
  addBoot({ ...english, language: 'fr', messages: { ...MESSAGES.fr }, load: loadChunk })
  document.documentElement.lang = pages
  place.innerHTML = html.replaceAll('UTILITY', utility)
  await settled()
  return { place, utility }
}

const FRENCH = 'Se connecter'
const ENGLISH = 'Log in'

describe('the language of widgets', () => {
  after(() => {
    document.documentElement.lang = 'en'
  })

  for (const [lang, page, words] of [
    ['fr-FR', 'en', FRENCH],
    ['FR', 'en', FRENCH],
    ['fr_FR', 'en', FRENCH],
    ['en-GB', 'fr', ENGLISH],
    ['pt-BR', 'en-US', ENGLISH],
    ['pt', 'de-CH', FRENCH],
    ['x', '', FRENCH],
  ] as const) {
    it(`is ${words === FRENCH ? 'French' : 'English'} for lang="${lang}" on a page in "${page}"`, async () => {
      const around = await bilingual(
        `<foyer-provider utility="UTILITY" lang="${lang}"><foyer-account></foyer-account></foyer-provider>`,
        page,
      )
      expect(everythingIn(find(around.place, 'foyer-account'))).to.contain(words)
      const own = await bilingual(
        `<foyer-provider utility="UTILITY" lang="en"><foyer-account lang="${lang}"></foyer-account></foyer-provider>`,
        page,
      )
      expect(everythingIn(find(own.place, 'foyer-account'))).to.contain(words)
    })
  }

  it('of no widget is ever none', async () => {
    for (const tag of Object.keys(EVERY_WIDGET)) {
      const { place } = await bilingual(`<foyer-provider utility="UTILITY" lang="tlh"><${tag}></${tag}></foyer-provider>`, 'tlh')
      if (tag !== 'foyer-consent') expect(find(place, tag).shadowRoot?.textContent?.trim(), tag).not.to.equal('')
    }
  })

  it('changes with the attribute, of the widget and of what is around it; what was typed stays', async () => {
    const { place } = await bilingual(
      '<foyer-provider utility="UTILITY" lang="en"><foyer-account></foyer-account><foyer-login></foyer-login></foyer-provider>',
    )
    const account = find(place, 'foyer-account')
    const login = find(place, 'foyer-login')
    const [field] = fieldsIn(login.shadowRoot as ShadowRoot)
    if (!field) throw new Error('no field')
    field.value = 'claire@exemple.mc'
    find(place, 'foyer-provider').lang = 'fr-BE'
    await settled()
    expect(everythingIn(account)).to.contain(FRENCH)
    expect(everythingIn(login)).to.contain('Adresse e-mail')
    account.setAttribute('lang', 'en')
    await settled()
    expect(everythingIn(account)).to.contain(ENGLISH)
    account.removeAttribute('lang')
    await settled()
    expect(everythingIn(account)).to.contain(FRENCH)
    expect(field.isConnected && field.value).to.equal('claire@exemple.mc')
  })

  it('is heeded where it is set after the widget was made, before it was drawn', async () => {
    const { place } = await bilingual('<foyer-provider utility="UTILITY" lang="en"></foyer-provider>')
    const account = document.createElement('foyer-account')
    find(place, 'foyer-provider').append(account)
    account.lang = 'fr'
    await settled()
    expect(everythingIn(account)).to.contain(FRENCH)
  })

  it('is the script’s where nothing is asked for', async () => {
    const { utility } = await bilingual('', 'fr')
    expect((findSite({ utility, lang: 'en' }) as Site).language).to.equal('en')
    expect((findSite({ utility }) as Site).language).to.equal(registry().first?.language)
  })
})

describe('the audience of widgets', () => {
  it('changes with the attribute, and the journey of the other area is left', async () => {
    const { place } = await bilingual('<foyer-provider utility="UTILITY" lang="en"><foyer-login></foyer-login></foyer-provider>')
    const login = find<HTMLElement & { audience?: string }>(place, 'foyer-login')
    const title = () => login.shadowRoot?.querySelector('h2')?.textContent
    const before = title()
    login.setAttribute('audience', 'professional')
    await settled()
    expect(title()).not.to.equal(before)
    login.removeAttribute('audience')
    await settled()
    expect(title()).to.equal(before)
    expect(requests.filter((request) => request.startsWith('POST'))).to.deep.equal([])
  })
})

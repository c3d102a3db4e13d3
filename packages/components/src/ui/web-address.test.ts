import { expect } from 'chai'
import '../journey/returning-visits.ts'
import '../journey/sign-up.ts'
import { session } from '../../test/invoice-samples.ts'
import { frame, type Routes, stage } from '../../test/stage.ts'
import { define as defineLink } from '../widgets/foyer-link-contract/define.ts'
import { define as defineLogin } from '../widgets/foyer-login/define.ts'

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[]
}

const manifest: Manifest = await (await fetch('/packages/components/custom-elements.json')).json()

/** Every attribute that names an address, as `tag attribute`. */
const addresses = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName, attributes = [] }) => attributes.map(({ name }) => `${tagName} ${name}`))
  .filter((each) => each.endsWith('-url'))

/** `return-url` is asked of the API, and what the API answers is the link. The other one is shown once a contract was linked. */
const SHOWN_BY_AN_ANSWER = ['foyer-login return-url', 'foyer-link-contract success-url']

const STATES: Routes[] = [{ '/session': { session: session() }, '/contracts': { contracts: [] } }, { '/session': { session: null } }]

defineLogin()
defineLink()

/** Links of a widget whose attribute has this value, to a visitor and to a customer, with its menu open. */
async function links(tag: string, attribute: string, value: string): Promise<string[]> {
  const found: string[] = []
  for (const routes of STATES) {
    const place = await stage(`<${tag}></${tag}>`, routes)
    const element = place.querySelector(tag)
    element?.setAttribute(attribute, value)
    for (let round = 0; round < 3; round++) await frame()
    element?.shadowRoot?.querySelector<HTMLElement>('[aria-expanded=false]')?.click()
    await frame()
    found.push(...[...(element?.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href))
  }
  return found
}

const realWarn = console.warn
const warned: string[] = []
beforeEach(() => {
  warned.length = 0
  console.warn = (text) => warned.push(text)
})
afterEach(() => {
  console.warn = realWarn
})

describe('an address in an attribute', () => {
  it('is one of the manifest’s', () => expect(addresses).to.include('foyer-account area-url'))

  for (const each of addresses) {
    const [tag = '', attribute = ''] = each.split(' ')

    if (!SHOWN_BY_AN_ANSWER.includes(each))
      it(`${each} becomes a link`, async () => {
        expect(await links(tag, attribute, '/somewhere')).to.include(`${location.origin}/somewhere`)
        expect(await links(tag, attribute, 'https://www.utility.example/x')).to.include('https://www.utility.example/x')
        expect(warned).to.deep.equal([])
      })

    it(`${each} leads to the web alone`, async () => {
      for (const address of [
        'javascript:alert(1)//',
        ' \u0001JavaScript:alert(1)//',
        'java\nscript:alert(1)//',
        'data:text/html,<script>alert(1)</script>',
        'vbscript:',
        `blob:${location.origin}/`,
        'file:///etc/',
        'utility.app:/',
      ].map((scheme) => `${scheme}${tag}-${attribute}`)) {
        const schemes = (await links(tag, attribute, address)).map((href) => new URL(href).protocol)
        expect(
          schemes.filter((scheme) => !/^https?:$/.test(scheme)),
          address,
        ).to.deep.equal([])
        if (!SHOWN_BY_AN_ANSWER.includes(each)) expect(warned.splice(0).join(), address).to.contain(address)
      }
    })
  }
})

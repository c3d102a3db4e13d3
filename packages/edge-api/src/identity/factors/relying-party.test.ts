import { describe, expect, it } from 'vitest'
import { relyingParty } from './relying-party.ts'

const idOf = (firstParty: string[], pages: string[] = [], rpId?: string) =>
  relyingParty({ sites: { firstParty, pages, ...(rpId ? { rpId } : {}) } }).id

describe('passkeys belong to', () => {
  it('the domain that a utility\u2019s pages share', () => {
    expect(idOf(['https://area.water.example'], ['https://www.water.example'])).toBe('water.example')
    expect(idOf(['http://area.water.localhost:8787'], ['http://www.water.localhost:8080'])).toBe('water.localhost')
    expect(idOf(['https://area.water.example'], ['https://water.example'])).toBe('water.example')
  })

  it('the first-party page\u2019s own host where they share none, or it is alone', () => {
    expect(idOf(['https://area.water.example'], ['https://www.gas.example'])).toBe('area.water.example')
    expect(idOf(['https://area.water.example'])).toBe('area.water.example')
  })

  it('what the deployment says', () => {
    expect(idOf(['https://area.water.example'], [], 'water.example')).toBe('water.example')
  })
})

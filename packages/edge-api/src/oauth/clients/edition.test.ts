import { describe, expect, it } from 'vitest'
import type { Deployment } from '../../platform/deployment.ts'
import { editionOf } from './edition.ts'

const client = { id: 'domus', origins: ['https://domus.example'] }
const water = { id: 'water', profile: { languages: ['fr', 'en'] }, clients: [client] }
const deployments = new Map([['water', water as unknown as Deployment]])

const file = (path: string, origin?: string) => editionOf(path, origin, deployments)

describe('which file answers for a script', () => {
  it.each([
    ['/foyer/v1/water/fr.js', '/foyer/v1/water/fr.js'],
    ['/foyer/v1/water/fr-FR.js', '/foyer/v1/water/fr.js'],
    ['/foyer/v1/water/EN.js', '/foyer/v1/water/en.js'],
    ['/foyer/v1/water/en_US.js', '/foyer/v1/water/en.js'],
    ['/foyer/v1/water/pt-BR.js', '/foyer/v1/water/fr.js'],
    ['/foyer/v1/water/theme.css', '/foyer/v1/water/theme.css'],
    ['/foyer/v1/fire/fr-FR.js', '/foyer/v1/fire/fr-FR.js'],
    ['/foyer/1.0.0/water/fr.js', '/foyer/1.0.0/water/fr.js'],
    ['/foyer/v1/otp.js', '/foyer/v1/otp.js'],
  ])('%s is %s', (path, answer) => {
    expect(file(path)).toBe(answer)
  })

  it('is a client’s edition on its pages, in any writing of the language', () => {
    expect(file('/foyer/v1/water/en-GB.js', 'https://domus.example')).toBe('/foyer/v1/water/away/en.js')
    expect(file('/foyer/v1/water/en-GB.js', 'https://other.example')).toBe('/foyer/v1/water/en.js')
    expect(file('/foyer/v1/water/away/en.js', 'https://domus.example')).toBe('/foyer/v1/water/away/en.js')
  })
})

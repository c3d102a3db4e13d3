import { describe, expect, it } from 'vitest'
import { languageFor } from './languages.ts'

const OFFERED = ['fr', 'en', 'it'] as const

describe('the language of a reader', () => {
  it.each([
    ['fr-FR', 'fr'],
    ['FR', 'fr'],
    ['fr_FR', 'fr'],
    ['en-Latn-GB-oxendict', 'en'],
    ['IT-ch', 'it'],
    ['en-', 'en'],
  ])('%s is %s', (wish, language) => {
    expect(languageFor([wish, 'it'], OFFERED)).toBe(language)
  })

  it.each(['pt-BR', 'fro', 'e', '-', '', 'x-fr', '*', 'français'])('%s is none of them, and the next wish counts', (wish) => {
    expect(languageFor([wish, 'it-IT'], OFFERED)).toBe('it')
  })

  it('is the first one offered where no wish fits', () => {
    expect(languageFor(['pt', ''], OFFERED)).toBe('fr')
    expect(languageFor([], OFFERED)).toBe('fr')
  })
})

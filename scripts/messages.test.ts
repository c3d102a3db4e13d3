import { describe, expect, it } from 'vitest'
import { readMessages } from '../packages/components/scripts/messages.ts'
import { formatMessage } from '../packages/components/src/core/messages/format-message.ts'
import type { Language } from '../packages/contract/src/profile.ts'

const LANGUAGES: readonly Language[] = ['fr', 'en', 'it', 'nl', 'de']

const messagesIn = async (language: Language): Promise<Record<string, string>> =>
  Object.assign({}, ...Object.values(await readMessages(language)))

const french = await messagesIn('fr')

/** The values a text takes, plurals by their name alone. */
const valuesOf = (text: string) => [...text.matchAll(/\{(.+?)\}/g)].map(([, inside = '']) => inside.replace(/\|.*/, '|')).sort()

describe.each(LANGUAGES)('the widgets in %s', async (language) => {
  const messages = await messagesIn(language)

  it('say everything, with the same values as French', () => {
    for (const [id, text] of Object.entries(french)) {
      expect({ id, values: valuesOf(messages[id] ?? '') }).toEqual({ id, values: valuesOf(text) })
      expect({ id, isEmpty: messages[id] === '' }).toEqual({ id, isEmpty: text === '' })
    }
    expect(Object.keys(messages).sort()).toEqual(Object.keys(french).sort())
  })

  it('say it calmly, in one line', () => {
    for (const [id, text] of Object.entries(messages)) {
      expect(text, id).not.toMatch(/!|~|\n|'| {2}/)
      if (id !== 'time.colon') expect(text, id).toBe(text.trim())
    }
  })

  it('count one and several', () => {
    for (const [id, text] of Object.entries(messages)) {
      const [, counted] = /\{(\w+)\|/.exec(text) ?? []
      if (!counted) continue
      const said = [1, 3].map((n) => formatMessage(text, { [counted]: n }, language).join(''))
      expect(said[0], id).not.toBe(said[1])
      expect(said[1], id).toContain('3')
    }
  })
})

import { describe, expect, it } from 'vitest'
import { cleanName, cleanText, showInvisible } from './text.ts'

describe('text', () => {
  it.each([
    'Zoë O’Hara-Müller',
    'محمد علی', // Arabic and Persian letters
    'می\u200cخواهم', // a word that is written with a non-joiner
    'क्\u200dष',
    'שָׁלוֹם',
    '葛\u{e0100}城',
    '👩🏽\u200d🔧 👨\u200d👩\u200d👧 ❤️ 🏳️\u200d🌈',
    'Œuvre №\u00a05 à 10\u202f€',
  ])('of every script stays as it reads: %s', (text) => {
    expect(cleanText(text)).toBe(text)
    expect(cleanName(text)).toBe(text.replace(/\s+/g, ' '))
    expect(showInvisible(text)).toBe(text)
  })

  it.each([
    ['Mar\u200dtin', 'Martin'],
    ['\u202eevil\u202c', 'evil'],
    ['\u2066Ana\u2069\u200f', 'Ana'],
    ['\ufeffAna\u00ad', 'Ana'],
    ['Ana\r\n\r\nPay here', 'Ana Pay here'],
    ['Ana\u2028Pay\u0085here', 'Ana Pay here'],
    ['\u001b[2JAna\u0007', '[2JAna'],
    ['\u3164\u200b \u2060', ''],
    ['A\u{e0041}na\ud800', 'Ana'],
  ])('of one line loses what nobody sees: %j', (typed, name) => expect(cleanName(typed)).toBe(name))

  it('of several lines keeps them, with one kind of line end', () => {
    expect(cleanText(' Hello\r\n\tthere\u2028friend\u0085\u202ebye\u001b[0m\n')).toBe('Hello\n there\nfriend\nbye[0m')
  })

  it('is shown with numbers for what nobody sees', () => {
    expect(showInvisible('a\u001b[31m\u202eb\u009b\nc\u200b')).toBe(String.raw`a\u{1b}[31m\u{202e}b\u{9b}\u{a}c\u{200b}`)
  })
})

import type { Language } from '@foyer/contract/profile'
import type { Placeholders, TextId, Texts } from './fr.ts'

/** A stretch of text in one manner. Nothing is escaped yet: HTML escapes it when it is written. */
export interface Run {
  text: string
  isStrong: boolean
  /** The bracketed part is a link when an address is known, plain text otherwise. */
  href: string | null
}

/** A language's texts, ready to be said with values. */
export interface Speech {
  language: Language
  say<Id extends TextId>(id: Id, values: Record<Placeholders<Id>, string>, href?: string | null): readonly Run[]
  /** The same without manners, for subjects and SMS. */
  plain<Id extends TextId>(id: Id, values: Record<Placeholders<Id>, string>): string
}

export function speech(language: Language, texts: Texts): Speech {
  const say = (id: TextId, values: Readonly<Record<string, string>>, href: string | null = null) => runs(texts[id], values, href)
  return {
    language,
    say,
    plain: (id, values) =>
      say(id, values)
        .map((run) => run.text)
        .join(''),
  }
}

/** Markup is read from the wording alone, so a value can hold `**` or `[` and stays what it is. */
function runs(wording: string, values: Readonly<Record<string, string>>, href: string | null): readonly Run[] {
  const found: Run[] = []
  let isStrong = false
  let isLink = false
  for (const token of wording.split(/(\*\*|\[|\]|\{[\w-]+\})/)) {
    if (token === '**') isStrong = !isStrong
    else if (token === '[') isLink = true
    else if (token === ']') isLink = false
    else if (token !== '') found.push({ text: filled(token, values), isStrong, href: isLink ? href : null })
  }
  return found
}

function filled(token: string, values: Readonly<Record<string, string>>): string {
  if (!token.startsWith('{')) return token
  const value = values[token.slice(1, -1)]
  if (value === undefined) throw new Error(`The wording asks for ${token}, which this message does not have.`)
  return value
}

import type { Language } from '@foyer/contract/profile'
import { WORD_FILES } from '../scripts/word-files.ts'

export const LANGUAGES = ['fr', 'en', 'it', 'nl', 'de'] as const satisfies readonly Language[]

async function wordsIn(language: Language): Promise<Record<string, string>> {
  const files: readonly { words: Record<string, string> }[] = await Promise.all(
    WORD_FILES.map((name) => import(`../src/words/${language}/${name}.ts`)),
  )
  return Object.assign({}, ...files.map(({ words }) => words))
}

const [fr, en, it, nl, de] = await Promise.all([wordsIn('fr'), wordsIn('en'), wordsIn('it'), wordsIn('nl'), wordsIn('de')])

/** All that the widgets say, by message id. */
export const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { fr, en, it, nl, de }

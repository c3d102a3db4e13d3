import type { Language } from '@foyer/contract/profile'

export const LANGUAGES = ['fr', 'en', 'it', 'nl', 'de'] as const satisfies readonly Language[]

const FILES = [
  'first',
  'ways-first',
  'steps',
  'more',
  'ways',
  'proofs',
  'invoices',
  'account',
  'team',
  'security',
  'step-up',
  'scopes',
  'consent',
  'hand-over',
] as const

async function wordsIn(language: Language): Promise<Record<string, string>> {
  const files: readonly { words: Record<string, string> }[] = await Promise.all(
    FILES.map((name) => import(`../src/words/${language}/${name}.ts`)),
  )
  return Object.assign({}, ...files.map(({ words }) => words))
}

const [fr, en, it, nl, de] = await Promise.all([wordsIn('fr'), wordsIn('en'), wordsIn('it'), wordsIn('nl'), wordsIn('de')])

/** All that the widgets say, by message id. */
export const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { fr, en, it, nl, de }

import type { Language } from '@foyer/contract/profile'

/** What is asked for where the code is not complete. All languages, for the field also stands alone. */
const MESSAGES: Readonly<Record<Language, string>> = {
  en: 'Enter the # digits of the code.',
  fr: 'Saisissez les # chiffres du code.',
  it: 'Inserisca le # cifre del codice.',
  nl: 'Voer de # cijfers van de code in.',
  de: 'Geben Sie die # Ziffern des Codes ein.',
}

/** The sentence in the language of the place where the field stands, English where that is none of ours. */
export function incompleteMessage(host: Element, length: number): string {
  const language = (Object.keys(MESSAGES) as Language[]).find((known) => host.matches(`:lang(${known})`))
  return MESSAGES[language ?? 'en'].replace('#', `${length}`)
}

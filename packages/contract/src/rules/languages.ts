/**
 * Which of the languages offered a reader gets: BCP 47 lookup (RFC 4647, 3.4), each wish shortened until it fits one; the first
 * language where none does. `fr_FR`, as some systems write it, is `fr-FR`.
 */
export function languageFor<Language extends string>(wishes: readonly string[], offered: readonly [Language, ...Language[]]): Language {
  for (const wish of wishes)
    for (let range = wish.toLowerCase().replaceAll('_', '-'); range; range = range.replace(/-?[^-]*$/, '')) {
      const found = offered.find((language) => language === range)
      if (found) return found
    }
  return offered[0]
}

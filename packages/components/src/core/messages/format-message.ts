/**
 * A message with its values in place. `{name}` is a value; `{n|one|other}` picks by the plural rules of `language`,
 * where `other` may hold `#` for the number: `{tries|# essai|# essais}`.
 * @returns the pieces in order, so that a value may be a template
 */
export function formatMessage<Value>(text: string, values: Readonly<Record<string, Value>>, language: string): (Value | string)[] {
  return text.split(/\{(.+?)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece
    const [name = '', one, other = ''] = piece.split('|')
    const value = values[name]
    if (one === undefined) return value ?? ''
    const form = new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : other
    return form.replace('#', String(value))
  })
}

/**
 * Invisible signs that change what is seen beside them (Unicode TR36 and TR39): controls (C0, C1), marks and overrides of the
 * writing direction, joiners, fillers, tags, halves of signs. Variation selectors stay: they choose among the forms of one sign.
 */
const INVISIBLE = String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFF9-\uFFFB]|(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}`

/** Joiners belong into emoji of several, and into words of scripts that are written with them; between other letters they only hide. */
const JOINED = String.raw`(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}])[\p{L}\p{M}]`
const JOINER = String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=${JOINED})[\u200C\u200D](?=${JOINED})`

const SUSPECT = new RegExp(`(${JOINER})|${INVISIBLE}`, 'gu')
const ASCII = /^[ -~]*$/

/** Without invisible signs. Text of every script stays as it reads. */
export const withoutInvisible = (typed: string): string =>
  ASCII.test(typed) ? typed : typed.replace(SUSPECT, (_, joiner: string | undefined) => joiner ?? '')

/** What stands on one line: a name, a reference, a number. Line ends, tabs and the like are one space; what is pasted along is dropped. */
export const cleanName = (typed: string): string => withoutInvisible(typed.replace(/[\s\p{Cc}]+/gu, ' ')).trim()

/** What may have several lines, each ended by one `\n`. */
export const cleanText = (typed: string): string =>
  typed
    .replace(/\r\n|[\r\v\f\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .split('\n')
    .map((line) => withoutInvisible(line.replaceAll('\t', ' ')))
    .join('\n')
    .trim()

/** For a terminal or a log, whatever the text: an invisible sign stands there by its number, `\u{202e}`. */
export const showInvisible = (text: string): string =>
  ASCII.test(text)
    ? text
    : text.replace(SUSPECT, (sign, joiner: string | undefined) => joiner ?? `\\u{${sign.codePointAt(0)?.toString(16)}}`)

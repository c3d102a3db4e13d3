import type { messages as pageRefused } from './page-refused/fr.ts'
import type { messages as scopes } from './scopes/fr.ts'

/** The texts of a folder, by message id. */
export type Texts<Folder> = Readonly<Record<keyof Folder & string, string>>

/**
 * Every text there is: what brings texts of its own adds those of its `messages/fr.ts` here, where it defines its tag. French is the
 * reference: another language that misses a text does not compile.
 */
export interface Messages extends Texts<typeof pageRefused>, Texts<typeof scopes> {}

/** A reference's texts are the utility's own: `references.{id}.label`, `references.{id}.hint`; `.help` where it says more. */
type ReferenceMessageId = `references.${string}.${'label' | 'hint'}`

export type MessageId = keyof Messages | ReferenceMessageId

/** A message in the site's language, values in place. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string

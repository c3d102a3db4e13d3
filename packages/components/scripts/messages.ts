import { laterLines, widgetLines } from '../src/widgets.ts'

/** Messages of the first screen: what every utility's says, and what those say that offer more than an e-mail address. */
const FIRST = { first: ['journey/messages/first-screen'], 'other-first': ['journey/messages/other-first-screens'] }

/** What is downloaded together, by name: its folders of texts below `src`. Texts are numbered in this order. */
export const MESSAGE_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  ...FIRST,
  ...Object.fromEntries(laterLines.map(([name, { folder, isMute }]) => [name, isMute ? [] : [`${folder}/messages/${name}`]])),
  ...Object.fromEntries(
    widgetLines.map(([name, { isMute, alsoSays }]) => [
      name,
      [...(isMute ? [] : [`widgets/foyer-${name}/messages`]), ...(alsoSays ? [alsoSays] : [])],
    ]),
  ),
}

export type Messages = Readonly<Record<string, string>>

// Put together by hand: Vite takes `new URL(…, import.meta.url)` for a file to be served, and these are modules.
const SRC = `${import.meta.url.slice(0, import.meta.url.lastIndexOf('/scripts/'))}/src`

async function readFolder(folder: string, language: string): Promise<Messages> {
  const { messages }: { messages: Messages } = await import(/* @vite-ignore */ `${SRC}/${folder}/${language}.ts`)
  return messages
}

/** The product's messages in one language, by what is downloaded together. Read in a browser by the tests of the widgets, too. */
export async function readMessages(language: string): Promise<Record<string, Messages>> {
  const read = Object.entries(MESSAGE_FOLDERS).map(async ([name, folders]) => {
    const texts = await Promise.all(folders.map((folder) => readFolder(folder, language)))
    return [name, Object.assign({}, ...texts)] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../src/core/messages/messages-in.ts'
import { laterLines, publicWidgets, widgetLines } from '../src/widgets.ts'
import { MESSAGE_FOLDERS } from './messages.ts'

const SRC = join(import.meta.dirname, '../src')

const below = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

/**
 * What the tables of `widgets.ts` and the folders say of each other that is not so: a folder without a line is never served, and texts that
 * no line names are never said.
 * @param exported names that the package's entry exports; not looked at when absent
 */
export function strayFolders(exported?: readonly string[], src: string = SRC): string[] {
  const names = widgetLines.map(([name]) => `foyer-${name}`)
  const folders = readdirSync(join(src, 'widgets'))
  const messages: readonly string[] = Object.values(MESSAGE_FOLDERS).flat()
  const missing = LANGUAGES.flatMap((language) => messages.map((folder) => `${folder}/${language}.ts`))
  return [
    ...folders.filter((folder) => !names.includes(folder)).map((folder) => `widgets/${folder} has no line in widgets.ts`),
    ...names.filter((name) => !folders.includes(name)).map((name) => `${name} has a line in widgets.ts and no folder`),
    ...laterLines.flatMap(([name, { folder }]) =>
      existsSync(join(src, folder, `${name}.ts`)) ? [] : [`there is no ${folder}/${name}.ts`],
    ),
    ...below(src).flatMap((path) => {
      const [, folder] = /^(.*\bmessages\b.*)\/fr\.ts$/.exec(path) ?? []
      return folder && !messages.includes(folder) ? [`${folder} is named by no line of widgets.ts`] : []
    }),
    ...missing.filter((file) => !existsSync(join(src, file))).map((file) => `there is no ${file}`),
    ...publicWidgets().flatMap((name) =>
      (exported?.includes(className(name)) ?? true) ? [] : [`index.ts does not export ${className(name)}`],
    ),
  ]
}

/** `link-contract`: `FoyerLinkContract`. */
const className = (name: string): string => `Foyer${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`

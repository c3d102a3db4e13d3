import { readFile } from 'node:fs/promises'
import type { PasswordLists } from './common-passwords.ts'

let read: Promise<PasswordLists> | undefined

/** Read once, by the first request that needs them. */
export function passwordListsOnNode(): Promise<PasswordLists> {
  read ??= Promise.all([open('breached-passwords'), open('common-words')]).then(
    ([breached, words]) => ({ breached, words }),
    (error) => {
      read = undefined
      throw error
    },
  )
  return read
}

async function open(name: string): Promise<DataView> {
  const { buffer, byteOffset, byteLength } = await readFile(new URL(`./${name}.bin`, import.meta.url))
  return new DataView(buffer, byteOffset, byteLength)
}

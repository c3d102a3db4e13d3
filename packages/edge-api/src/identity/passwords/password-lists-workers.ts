import type { PasswordLists } from './common-passwords.ts'

/** Modules of data beside the code, which workerd keeps once they were asked for. */
export async function passwordListsOnWorkers(): Promise<PasswordLists> {
  const [{ default: breached }, { default: words }] = await Promise.all([import('./breached-passwords.bin'), import('./common-words.bin')])
  return { breached: new DataView(breached), words: new DataView(words) }
}

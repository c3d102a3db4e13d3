import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIELD_CODES, PROBLEM_STATUS } from '@foyer/contract/errors'
import type { Plugin } from 'vite'

/** Message ids to the numbers that a bundle carries instead. */
export type ShortIds = ReadonlyMap<string, number>

/** Ids that are put together while running, from a name and a code. */
const isComposed = (id: string) => {
  const last = id.split('.').at(-1) ?? ''
  return (FIELD_CODES as readonly string[]).includes(last) || id in PROBLEM_STATUS || id === 'offline' || id === 'ended'
}

/**
 * Gives every message that the code names in full a number. Those it puts together keep theirs.
 * @throws when a message is named nowhere: what no code says has no place in a bundle
 */
export function planShortIds(ids: readonly string[], src: string): ShortIds {
  const code = sources(src)
  const prefixes = [...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/gi)].map(([, prefix = '']) => prefix)
  const plan = new Map<string, number>()
  for (const id of ids) {
    if (isComposed(id) || prefixes.some((prefix) => id.startsWith(prefix))) continue
    if (!id.includes('.')) throw new Error(`${id} would be taken for any other text: give it a dot`)
    if (!code.includes(`'${id}'`)) throw new Error(`nothing says the message ${id}`)
    plan.set(id, plan.size)
  }
  return plan
}

const MESSAGE_FILE = /(?:^|\/)messages\/(?:.*\/)?[a-z]{2}\.ts$/

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !MESSAGE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

/** Writes the short ids into the code, wherever an id stands. */
export const shortenMessageIds = (plan: ShortIds): Plugin => ({
  name: 'foyer:message-ids',
  transform(code, id) {
    if (!id.includes('/src/')) return null
    return { code: code.replace(/["']([\w-]+\.[\w.-]+)["']/g, (whole, message: string) => String(plan.get(message) ?? whole)), map: null }
  },
})

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'

/** What nobody sees, or what begins a line: controls, overrides and isolates, joiners, line separators, fillers, tags, half a sign. */
const HOSTILE = [
  '\0', '\u0007', '\b', '\u001b', '\u001b[2J', '\u007f', '\u0085', '\u009b31m', '\r', '\v', '\u200b', '\u200d', '\u200e', '\u200f',
  '\u202a', '\u202e', '\u2028', '\u2029', '\u2060', '\u2066', '\u2069', '\u061c', '\u180e', '\u00ad', '\u034f', '\u3164', '\ufeff', '\ufff9',
  '\u{e0041}', '\ud800',
] // biome-ignore format: a list

/** What stands around it, so that something of every form would be taken without it. */
const CARRIERS = [
  'Ana',
  'Ana Martin, Monaco',
  'bonjour',
  '123456',
  '+37793000000',
  '2026-11-30',
  'ana@example.com',
  'fr',
  'FR',
  'a1b2c3d4e5',
]

/** Hashed, unsealed or compared with what a profile lists; neither stored as it is, nor shown. By the path’s last name. */
const NEVER_SHOWN =
  /(^|\.)(password|confirmation|offer|answer|code|response_type|client_id|redirect_uri|scope|state|code_challenge|code_challenge_method|dpop_jkt|prompt)$/

/** In JSON, where what is below the blank has a number of its own; `\n` alone may end lines. */
const STAYED =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9]|\u034f|\\u00|\\ud|\\[bfrv]|\p{Cs}|[\u{e0000}-\u{e007f}]/u

interface Leaf {
  path: string
  schema: z.ZodMiniType
}

/** Every place of a schema where a caller’s text arrives. */
function leavesOf(schema: z.ZodMiniType, path: string): Leaf[] {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } }
  const inner = (name: string, at = path) => leavesOf(def[name] as z.ZodMiniType, at)
  switch (def.type) {
    case 'object':
      return Object.entries(def['shape'] as Record<string, z.ZodMiniType>).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`))
    case 'optional':
    case 'nullable':
    case 'default':
      return inner('innerType')
    case 'array':
      return inner('element', `${path}[]`)
    case 'record':
      return [...inner('keyType', `${path}{}`), ...inner('valueType', `${path}{}.value`)]
    case 'union':
      return (def['options'] as z.ZodMiniType[]).flatMap((option) => leavesOf(option, path))
    case 'string':
    case 'pipe':
      return [{ path, schema }]
    default:
      return []
  }
}

const SCHEMAS = new URL('../../../../contract/src/schemas/', import.meta.url)

const modules: [string, Record<string, unknown>][] = await Promise.all(
  readdirSync(SCHEMAS)
    .filter((file) => file !== 'text.ts')
    .map(async (file): Promise<[string, Record<string, unknown>]> => [file, await import(new URL(file, SCHEMAS).href)]),
)
const isSchema = (value: unknown): value is z.ZodMiniType => typeof value === 'object' && value !== null && '_zod' in value

/** Schemas, and those in tables of them. */
const leaves = modules.flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([exported, value]) =>
    isSchema(value)
      ? leavesOf(value, `${file}:${exported}`)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, entry]) => (isSchema(entry) ? leavesOf(entry, `${file}:${exported}.${key}`) : []))
        : [],
  ),
)

describe('text that a caller brings', () => {
  it('is found in every schema', () => {
    const paths = leaves.map(({ path }) => path)
    for (const known of [
      'journeys.ts:stepInputs.contact.text',
      'journeys.ts:stepInputs.references{}.value',
      'security.ts:factorName.name',
      'imports.ts:IMPORT_ROWS.customers.csv.name',
      'people.ts:teamInvitation.email',
    ])
      expect(paths).toContain(known)
    expect(leaves.length).toBeGreaterThan(80)
  })

  it.each(leaves.filter(({ path }) => !NEVER_SHOWN.test(path)))('$path is stored without what nobody sees', ({ schema }) => {
    for (const sign of HOSTILE)
      for (const carrier of CARRIERS)
        for (const typed of [`${carrier}${sign}`, `${sign}${carrier}`, `${carrier.slice(0, 2)}${sign}${carrier.slice(2)}`]) {
          const { success, data } = schema.safeParse(typed)
          if (success) expect(JSON.stringify(data), JSON.stringify(typed)).not.toMatch(STAYED)
        }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A tag that integrators write, as the manifest has it. */
export interface Tag {
  name: string
  /** `FoyerLogin` */
  className: string
  description: string
  attributes: Attribute[]
  events: Event[]
  /** It is a field of the form it stands in. */
  isField: boolean
}

interface Attribute {
  name: string
  /** `loginUrl`; absent where only the attribute can be set. */
  property: string | undefined
  /** As TypeScript writes it. */
  type: string
  description: string
}

interface Event {
  /** One of those that `event-details.ts` describes. */
  name: string
  description: string
}

interface Manifest {
  modules: { declarations?: Declaration[] }[]
}

interface Declaration {
  name: string
  tagName?: string
  description?: string
  superclass?: { name: string }
  members?: { name: string }[]
  attributes?: { name: string; fieldName?: string; type?: { text: string }; description?: string }[]
  events?: { name: string; description?: string }[]
}

/** What every widget takes from `FoyerElement`, which is no element itself. `lang` is every element's. */
const INHERITED: Attribute = {
  name: 'audience',
  property: 'audience',
  type: 'FoyerAudience',
  description: 'Whose area; the provider’s when absent.',
}

/** Written by `custom-elements-manifest analyze`. */
export function readTags(manifest: string = join(import.meta.dirname, '../../custom-elements.json')): Tag[] {
  const { modules }: Manifest = JSON.parse(readFileSync(manifest, 'utf8'))
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(toTag)
    .sort((one, other) => one.name.localeCompare(other.name))
}

function toTag({ name, tagName = '', description = '', superclass, members = [], attributes = [], events = [] }: Declaration): Tag {
  const own = attributes
    .filter((attribute) => attribute.name !== 'lang')
    .map(({ name, fieldName, type, description = '' }) => ({ name, property: fieldName, type: typeOf(type?.text), description }))
  const isWidget = !/^(Lit|Reactive)Element$/.test(superclass?.name ?? '')
  return {
    name: tagName,
    className: name,
    description: oneLine(description).replace(/(?<=\.) .*/, ''),
    attributes: [...own, ...(isWidget && !own.some((attribute) => attribute.name === INHERITED.name) ? [INHERITED] : [])],
    events: events.filter((event) => event.name.startsWith('foyer-')).map(({ name, description = '' }) => ({ name, description })),
    isField: members.some((member) => member.name === 'formAssociated'),
  }
}

const PLAIN = ['string', 'number', 'boolean']

/** `enter|create` is one of these words; `Audience` the one name that comes from elsewhere. */
function typeOf(text = 'string'): string {
  const words = text
    .split('|')
    .map((word) => word.trim().replace(/'/g, ''))
    .filter((word) => word !== 'undefined')
  if (words[0] === 'Audience' || words.join() === 'individual,professional') return 'FoyerAudience'
  return words.map((word) => (PLAIN.includes(word) ? word : `'${word}'`)).join(' | ')
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `foyer-signed-in` as `foyerSignedIn`. */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A line of documentation, where there is something to say. */
export const doc = (text: string, indent: string): string => (text ? `${indent}/** ${oneLine(text)} */\n` : '')

/** A member's name, quoted where it has to be. */
export const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`)

import { createHash } from 'node:crypto'
import type { PublicProfile } from '@foyer/contract/resources'
import { type PackedMessages, SEPARATOR } from '../src/core/messages/packed-messages.ts'
import { VERSION } from '../src/core/version.ts'
import type { BundledSite } from '../src/entries/bundled-site.ts'
import { keptSpace, type Page, tagsOn } from '../src/widgets.ts'
import { CHUNKS, type Parts, scriptWith } from './bundle.ts'
import type { ShortIds } from './message-ids.ts'
import type { Messages } from './messages.ts'
import { themeTokens } from './theme-tokens.ts'

export interface ComposeInput {
  /** The bundle, before it belongs to a utility. */
  parts: Parts
  profile: PublicProfile
  /** The product's messages, by what is downloaded together. */
  messages: Readonly<Record<string, Messages>>
  /** The utility's own, by message id: they replace the product's, others go with the steps. */
  overrides: Messages
  /** The utility's `theme.css`. */
  theme: string
  /** Ids as the bundle says them. */
  ids: ShortIds
  /** `YYYY-MM-DD`: notices that are over by then stay out. */
  today: string
  /** Whether its first screens are more than the one that asks for an e-mail address. */
  hasWays: boolean
}

/** Paths below `/foyer/` to contents. */
export type Composed = Record<string, string>

/** The files of one utility in one language: the script under both its addresses, its edition for clients' pages, and its chunks under one that names their content. */
export function compose(input: ComposeInput): Composed {
  const { profile, parts } = input
  const messages = withOverrides(input.messages, input.overrides)
  const chunks: Composed = {}
  for (const name of CHUNKS) {
    const code = parts[name] ?? ''
    const own = messages[name]
    chunks[name] = own && Object.keys(own).length > 0 ? `${code}export const messages=${literal(packed(own, input.ids))};` : code
  }
  const hash = createHash('sha256').update(JSON.stringify(chunks)).digest('base64url').slice(0, 8)
  const folder = `${profile.id}/${profile.language}-${hash}/`
  const first = firstMessages(messages, input)
  const code = parts[scriptWith({ hasNotices: currentNotices(input).length > 0, hasWays: input.hasWays })]
  const script = (base: string) => `const FOYER_BOOT=${literal(boot(input, first, base, 'own'))};${code}`
  // It answers for two addresses, of different depths: where its chunks are is said from the root.
  const onClientPage = { ...input, profile: { ...profile, notices: [] } }
  const clientBoot = boot(onClientPage, saidWithoutCode(first), `/foyer/${VERSION}/${folder}`, 'client')
  const clientScript = `const FOYER_BOOT=${literal(clientBoot)};${parts['client-page']}`
  const files: Composed = {
    [`v1/${profile.id}/${profile.language}.js`]: script(`../../${VERSION}/${folder}`),
    [`${VERSION}/${profile.id}/${profile.language}.js`]: script(`../${folder}`),
    [`v1/${profile.id}/away/${profile.language}.js`]: clientScript,
    [`${VERSION}/${profile.id}/away/${profile.language}.js`]: clientScript,
  }
  for (const name of CHUNKS) files[`${VERSION}/${folder}${name}.js`] = chunks[name] ?? ''
  files[`v1/${profile.id}/${profile.language}.json`] = JSON.stringify(bundledSite(input))
  return files
}

/** What a page that bundles the widgets asks the API for: it brings the product's messages itself. */
function bundledSite(input: ComposeInput): BundledSite {
  const { overrides: messages, profile, theme } = input
  const { id: utility, language, languages: offered, firstParty: _, ...rest } = profile
  const [first = language, ...others] = offered
  const notices = currentNotices(input)
  return { utility, language, languages: [first, ...others], profile: { ...rest, notices }, theme: themeTokens(theme), messages }
}

/** What a page slots into the log-in for who is connected stays unseen until it is known. */
const UNSEEN_SLOTS = 'foyer-login:not(:defined)>[slot]{display:none}'

/** In the place of a tag whose code does not come. */
const saidWithoutCode = ({ unavailable = '', 'button.again': again = '', 'button.waiting': waiting = '' }: Messages): Messages => ({
  unavailable,
  'button.waiting': waiting,
  'button.again': again,
})

const currentNotices = ({ profile, today }: ComposeInput) => profile.notices.filter(({ until }) => !until || until >= today)

function boot(input: ComposeInput, messages: Messages, base: string, page: Page) {
  const { profile, theme, ids } = input
  const { id, language, languages, firstParty: _, ...rest } = profile
  return {
    utility: id,
    language,
    languages,
    profile: { ...rest, audiences: shownAudiences(input), notices: currentNotices(input) },
    messages: packed(messages, ids),
    theme: themeTokens(theme),
    base,
    tags: tagsOn(page),
    space: `${keptSpace(page)}${page === 'client' ? UNSEEN_SLOTS : ''}`,
  }
}

/** Widgets ask the API which journeys there are by beginning one; only first screens that offer others have to know. */
const shownAudiences = ({ profile: { audiences }, hasWays }: ComposeInput) =>
  hasWays ? audiences : Object.fromEntries(Object.entries(audiences).map(([name, { kinds: _, ...shown }]) => [name, shown]))

/** What later screens say as well, and a first one that asks for a password says already. */
const SAID_AT_ONCE = ['password.label', 'password.missing', 'reveal.show', 'reveal.hide', 'button.log-in']

function firstMessages(messages: ComposeInput['messages'], { profile, hasWays }: ComposeInput): Messages {
  const first = sayable(messages['first'] ?? {}, profile)
  if (!hasWays) return first
  const known: Messages = Object.assign({}, ...Object.values(messages))
  const early = Object.fromEntries(SAID_AT_ONCE.map((id) => [id, known[id] ?? '']))
  return { ...first, ...messages['other-first'], ...early }
}

/** Without what this utility's first screens cannot say. */
function sayable(messages: Messages, { audiences }: PublicProfile): Messages {
  const all = Object.values(audiences)
  const isSaid = (id: string) => {
    const [subject, , audience = ''] = id.split('.')
    if (subject === 'enter') return audiences[audience as keyof typeof audiences]?.status === 'open'
    if (subject === 'other') return all.some(({ offersAudience }) => id === `other.${offersAudience}`)
    if (subject === 'soon') return all.some(({ status }) => status === 'soon')
    return subject !== 'activate' || all.some(({ kinds }) => kinds.includes('activate'))
  }
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, isSaid(id) ? text : '']))
}

function withOverrides(messages: ComposeInput['messages'], overrides: Messages): Record<string, Messages> {
  const result: Record<string, Record<string, string>> = {}
  for (const [name, own] of Object.entries(messages)) result[name] = { ...own }
  for (const [id, text] of Object.entries(overrides)) {
    const places = Object.values(result).filter((own) => id in own)
    for (const place of places.length > 0 ? places : [result['sign-up'] ?? {}]) place[id] = text
  }
  return result
}

function packed(messages: Messages, ids: ShortIds): PackedMessages {
  const numbered: string[] = []
  const named: Record<string, string> = {}
  let first = -1
  for (const [id, text] of Object.entries(messages)) {
    const number = ids.get(id)
    if (text.includes(SEPARATOR)) throw new Error(`${id} holds ${SEPARATOR}`)
    if (number === undefined) {
      if (text) named[id] = text
    } else if (first < 0 || number === first + numbered.length) {
      if (first < 0) first = number
      numbered.push(text)
    } else named[number] = text
  }
  return [first, numbered.join(SEPARATOR), named]
}

/** JSON as a literal of JavaScript: names without quotes are shorter. */
const literal = (value: unknown): string => JSON.stringify(value).replace(/"([a-z]\w*|\d|[1-9]\d+)":/gi, '$1:')

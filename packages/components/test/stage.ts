import type { Language } from '@foyer/contract/profile'
import { themeTokens } from '../scripts/theme-tokens.ts'
import { defineElement } from '../src/core/element/define-element.ts'
import { loadChunk } from '../src/core/loader/load-chunk.ts'
import { FoyerProvider } from '../src/core/provider/foyer-provider.ts'
import { addBoot, type ShownProfile } from '../src/core/provider/site.ts'
import { adoptTheme, declareTokens } from '../src/core/provider/theme.ts'
import { fetchFromBundle } from '../src/entries/package.ts'
import { define as defineAccount } from '../src/widgets/foyer-account/define.ts'
import { define as defineInvoices } from '../src/widgets/foyer-invoices/define.ts'
import { define as defineSecurity } from '../src/widgets/foyer-security/define.ts'
import { define as defineStepUp } from '../src/widgets/foyer-step-up/define.ts'
import { define as defineTeam } from '../src/widgets/foyer-team/define.ts'
import { keptSpace } from '../src/widgets.ts'
import { MESSAGES } from './all-messages.ts'

export type Answer = object | number | Promise<object>

/** What the API answers by `METHOD /path`, or by path without its query: a body, a status that is a problem, a whole response, or a wait. */
export type Routes = Record<string, Answer | ((path: string) => Answer)>

const CODES: Readonly<Record<number, string>> = { 401: 'signed-out', 500: 'internal', 503: 'unavailable' }

/** Requests of the test that runs, e.g. `GET /invoices?limit=10`. */
export let requests: string[] = []

/** What its writes carried: the body as it was sent, and the key under which it is done once. */
export let writes: { request: string; key: string | null; body: unknown }[] = []

/** A refusal with this code. */
export const problem = (code: string, status = 409, more: object = {}): Response => Response.json({ code, ...more }, { status })

/** Every test runs on this day. */
const late = Date.now() - Date.parse('2026-11-21T12:00:00Z')
const realNow = Date.now
Date.now = () => realNow() - late

const realFetch = globalThis.fetch
let stages = 0

/** A page with one utility, whose API answers by `routes`. Every stage has a client of its own. */
export async function stage(
  html: string,
  routes: Routes,
  language: Language = 'en',
  audiences: ShownProfile['audiences'] = {},
): Promise<HTMLElement> {
  const utility = `stage-${stages++}`
  document.querySelector('#stage')?.remove()
  requests = []
  writes = []
  globalThis.fetch = async (input, init) => {
    const [, path] = String(input).split(`/v1/${utility}`)
    if (path === undefined) return realFetch(input, init)
    const method = init?.method ?? 'GET'
    const request = `${method} ${path}`
    requests.push(request)
    if (method !== 'GET') writes.push({ request, key: new Headers(init?.headers).get('Idempotency-Key'), body: bodyOf(init) })
    const route = routes[request] ?? routes[request.split('?')[0] ?? ''] ?? routes[path] ?? routes[path.split('?')[0] ?? ''] ?? 404
    const answer = await (typeof route === 'function' ? route(path) : route)
    if (answer instanceof Response) return answer
    if (answer === 0) throw new TypeError('Failed to fetch')
    return typeof answer === 'number' ? Response.json({ code: CODES[answer] ?? 'not-found' }, { status: answer }) : Response.json(answer)
  }
  addBoot({
    utility,
    language,
    languages: [language],
    origin: location.origin,
    theme: '',
    messages: { ...MESSAGES[language] },
    load: loadChunk,
    profile: {
      name: 'Utility',
      timeZone: 'Europe/Monaco',
      currency: 'EUR',
      contactUrl: 'https://www.utility.example/contact',
      audiences,
      notices: [],
    },
  })
  document.documentElement.lang = language
  const place = document.createElement('div')
  place.id = 'stage'
  place.innerHTML = `<foyer-provider utility="${utility}" lang="${language}">${html}</foyer-provider>`
  document.body.append(place)
  await frame()
  return place
}

const bodyOf = (init?: RequestInit): unknown => (typeof init?.body === 'string' ? JSON.parse(init.body) : undefined)

/** Two frames: what was asked for is answered, drawn and seen by observers. */
export async function frame(): Promise<void> {
  for (let left = 2; left > 0; left--) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
}

/** The element's inside. */
export function shadow(place: ParentNode, tag: string): ShadowRoot {
  const root = place.querySelector(tag)?.shadowRoot
  if (!root) throw new Error(`no <${tag}>`)
  return root
}

/** The first match, which has to be there. */
export function find<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

/** Text as a reader sees it: one space between words. */
export const text = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Promise to be kept by the test. */
export function later<Value>(): { promise: Promise<Value>; keep: (value: Value) => void } {
  let keep: (value: Value) => void = () => {}
  const promise = new Promise<Value>((resolve) => {
    keep = resolve
  })
  return { promise, keep }
}

interface Shift extends PerformanceEntry {
  value: number
}

/** Adds up how far things on the page move by themselves until `stop` is called. */
export function watchShifts(): { stop: () => Promise<number> } {
  let sum = 0
  const isShift = (entry: PerformanceEntry): entry is Shift => 'value' in entry
  const observer = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries().filter(isShift)) sum += value
  })
  observer.observe({ type: 'layout-shift' })
  return {
    async stop() {
      await frame()
      await frame()
      observer.disconnect()
      return sum
    },
  }
}

const theme = await realFetch(new URL('../../utilities/smeg/theme.css', import.meta.url)).then((answer) => answer.text())
const tokens = themeTokens(theme)
declareTokens(adoptTheme(tokens.includes('--foyer-') ? tokens : tokens.replace(/(^|;)--/g, '$1--foyer-'), keptSpace('own'), ':root'))
fetchFromBundle()
defineElement('foyer-provider', FoyerProvider)
defineAccount()
defineInvoices()
defineTeam()
defineSecurity()
defineStepUp()

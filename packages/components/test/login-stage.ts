import type { Journey, StepView } from '@foyer/contract/journeys'
import type { Language } from '@foyer/contract/profile'
import type { Session } from '@foyer/contract/resources'
import { loadChunk } from '../src/core/loader/load-chunk.ts'
import { addBoot, type ShownAudience } from '../src/core/provider/site.ts'
import { fetchFromBundle } from '../src/entries/package.ts'
import { define as defineLink } from '../src/widgets/foyer-link-contract/define.ts'
import { define } from '../src/widgets/foyer-login/define.ts'
import type { FoyerLogin } from '../src/widgets/foyer-login/foyer-login.ts'
import { MESSAGES } from './all-messages.ts'
import { frame } from './stage.ts'

const REFERENCES = {
  'references.customer.label': 'Customer reference',
  'references.customer.hint': 'On your contract.',
  'references.edl.label': 'EDL reference',
  'references.edl.hint': 'At the top left of your bills.',
  'references.activation.label': 'Activation code',
  'references.activation.hint': '10 digits.',
  'references.activation.help': 'Below the customer number.',
  'references.contract.label': 'Contract reference',
  'references.contract.hint': 'In the contract\u2019s box.',
  'references.invoice.label': 'Invoice reference',
  'references.invoice.hint': 'At the top right.',
  'references.amount.label': 'Amount',
  'references.amount.hint': 'To the cent.',
}

export interface Sent {
  method: string
  path: string
  body: { key?: string; n?: number; action?: string; step?: string; input?: Record<string, unknown>; [name: string]: unknown }
}

/** A journey, a problem with its status, or `away`: no answer at all. */
export type Answer = object | { status: number; code: string } | 'away'

/** What the API answers next; the last one stands. */
export interface LoginStage {
  login: FoyerLogin
  sent: Sent[]
  /** Answers of the coming turns, in order. */
  answers: Answer[]
  session: Session | null
  root: ShadowRoot | HTMLElement
}

const realFetch = globalThis.fetch
let stages = 0

/** A page with `<foyer-login>` and an API that answers turns from a list. */
export async function loginStage(
  options: {
    attributes?: string
    language?: Language
    tag?: string
    session?: Session | null
    before?: (utility: string) => void
    notices?: object[]
    /** What is answered to the question for an open journey. */
    resumes?: Answer
    /** What the utility has, where it is not log-in and sign-up by e-mail address. */
    ways?: ShownAudience | undefined
  } = {},
): Promise<LoginStage> {
  const { attributes = '', language = 'en', tag = 'foyer-login', session = null, notices = [], ways: individual } = options
  const utility = `login-${stages++}`
  const stage = { sent: [] as Sent[], answers: options.resumes ? [options.resumes] : ([] as Answer[]), session }
  globalThis.fetch = async (input, init) => {
    const [, path] = String(input).split(`/v1/${utility}`)
    if (path === undefined) return realFetch(input, init)
    const method = init?.method ?? 'GET'
    stage.sent.push({ method, path, body: init?.body ? JSON.parse(String(init.body)) : {} })
    if (path === '/session') {
      if (method === 'DELETE') stage.session = null
      return Response.json({ session: stage.session })
    }
    const answer = stage.answers.shift() ?? { status: 404, code: 'journey-not-found' }
    if (answer === 'away') throw new TypeError('Failed to fetch')
    return Response.json(answer, { status: 'status' in answer ? Number(answer.status) : 200 })
  }
  addBoot({
    utility,
    language,
    origin: location.origin,
    theme: '',
    messages: { ...MESSAGES[language], ...REFERENCES },
    load: loadChunk,
    profile: {
      name: 'Utility',
      timeZone: 'Europe/Monaco',
      currency: 'EUR',
      contactUrl: 'https://www.utility.example/contact',
      audiences: {
        individual: individual ?? { status: 'open', offersAudience: 'professional' },
        professional: { status: 'soon', offersAudience: 'individual' },
      },
      notices: notices as never,
    },
  })
  options.before?.(utility)
  document.querySelector('#stage')?.remove()
  const place = document.createElement('div')
  place.id = 'stage'
  place.innerHTML = `<foyer-provider utility="${utility}" lang="${language}"><${tag} ${attributes}></${tag}></foyer-provider>`
  document.body.append(place)
  await frame()
  const login = place.querySelector<FoyerLogin>(tag)
  if (!login) throw new Error(`no ${tag}`)
  return Object.assign(stage, { login, root: login.shadowRoot ?? login })
}

/** A journey that stands at a step. */
export const journeyAt = (step: StepView, rest: Partial<Journey> = {}): Journey => ({
  id: '0199f3f0-0000-7000-8000-000000000001',
  kind: 'enter',
  audience: 'individual',
  n: 2,
  at: null,
  of: null,
  expiresAt: '2027-01-01T00:00:00Z',
  step,
  ...rest,
})

/** Types into a field as a customer does: the field says so to its form. */
export function type(root: ParentNode, name: string, text: string): HTMLInputElement {
  const input = root.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (!input) throw new Error(`no field ${name}`)
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  return input
}

/** Presses the button of the form, or the one that holds these words. */
export async function press(root: ParentNode, words?: string): Promise<void> {
  const buttons = [...root.querySelectorAll<HTMLElement>('button, a.btn')]
  const button = words ? buttons.find(({ textContent }) => textContent?.includes(words)) : root.querySelector<HTMLElement>('form .btn')
  if (!button) throw new Error(`no button ${words}`)
  button.click()
  await settled()
}

/** Answers have come and are drawn. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round++) await frame()
}

fetchFromBundle()
// As they are once a page has been open for a moment.
await Promise.all((['sign-up', 'returning-visits', 'other-log-ins', 'put-outside'] as const).map(loadChunk))
define()
defineLink()

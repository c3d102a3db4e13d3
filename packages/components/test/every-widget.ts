import { defineElement } from '../src/core/element/define-element.ts'
import type { ShownProfile } from '../src/core/provider/site.ts'
import { FoyerConnect } from '../src/widgets/foyer-connect/foyer-connect.ts'
import { widgetLines } from '../src/widgets.ts'
import { page, session } from './invoice-samples.ts'
import { journeyAt, settled } from './login-stage.ts'
import { guarded } from './security-samples.ts'
import { find, type Routes } from './stage.ts'
import { references, SESSION } from './step-samples.ts'
import { contracts } from './team-samples.ts'
import { company, press } from './team-stage.ts'

/** A widget as a customer meets it. */
export interface Met {
  /** What the API answers to somebody who is signed in. */
  routes: Routes
  /** Opens what there is to type into. */
  begin?(root: ShadowRoot): Promise<void>
  /** It shows nothing of the customer's without being asked. */
  isQuiet?: boolean
}

export const AUDIENCES: ShownProfile['audiences'] = { individual: { status: 'open' }, professional: { status: 'open' } } as never

async function opened(root: ShadowRoot, selector: string): Promise<void> {
  find(root, selector).click()
  await settled()
}

const journey = { 'POST /journeys': journeyAt(references, { kind: 'link' }) }

/** Every widget of the manifest, and what stands in their place elsewhere. A field and a provider show no customer. */
export const EVERY_WIDGET: Readonly<Record<string, Met>> = {
  'foyer-account': { routes: { '/session': { session: SESSION } }, begin: (root) => opened(root, '.face') },
  'foyer-login': { routes: { '/session': { session: SESSION } } },
  'foyer-link-contract': {
    routes: { '/session': { session: SESSION }, ...journey },
    begin: (root) => opened(root, '.btn'),
    isQuiet: true,
  },
  'foyer-invoices': { routes: { '/session': { session: session() }, '/contracts': { items: contracts }, '/invoices': page() } },
  'foyer-team': { routes: company(), begin: (root) => press(root, 'Invite somebody') },
  'foyer-security': {
    routes: guarded(),
    begin: (root) => opened(root, '#b-password'),
  },
  'foyer-consent': {
    routes: {
      '/session': { session: SESSION },
      '/authorization': {
        authorization: {
          client: { name: 'Domus', about: null, host: 'domus.example', logo: null },
          scopes: ['invoices:read'],
          contracts: contracts.map(({ id, label, reference }) => ({ id, label, reference, address: '' })),
          chosen: [],
          isRemembered: false,
        },
      },
    },
  },
  'foyer-connect': {
    routes: { '/session': { session: SESSION }, '/client': { id: 'domus', name: 'Domus', scopes: ['session'], redirects: [] } },
  },
}

for (const [name, { load, pages }] of widgetLines) if (`foyer-${name}` in EVERY_WIDGET && pages !== 'client') (await load()).define()
/** On a page of the utility's own the tag is the log-in's. */
defineElement('foyer-connect', class extends FoyerConnect {})

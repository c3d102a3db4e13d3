/** What {@link WIDGETS} says of one. */
interface Widget {
  /** Brings its code: `define.ts` of its folder, `widgets/foyer-{name}`. */
  load(): Promise<{ define(): void }>
  /** Whose pages may hold its tag: everyone's, the utility's own, those of clients, or ours alone, where our own code puts it. */
  pages: 'all' | 'own' | 'client' | 'none'
  /** Kept for it until it is drawn, so that nothing on the page moves. */
  space?: Space
  /** Part of the first script of the utility's own pages, and never fetched. */
  isFirst?: true
  /** Whose tag it is on a client's page. */
  standsFor?: string
  /** It has no `messages` in its folder. */
  isMute?: true
  /** Another folder of messages that it needs. */
  alsoSays?: string
}

/** Every widget, by what follows `foyer-` in its tag. Whatever else has to know of one is derived from its line. */
export const WIDGETS = {
  login: { load: () => import('./widgets/foyer-login/define.ts'), pages: 'own', isFirst: true, isMute: true },
  connect: { load: () => import('./widgets/foyer-connect/define.ts'), pages: 'client', standsFor: 'login' },
  account: { load: () => import('./widgets/foyer-account/define.ts'), pages: 'all', space: 'button' },
  invoices: { load: () => import('./widgets/foyer-invoices/define.ts'), pages: 'all', space: 'screen' },
  team: { load: () => import('./widgets/foyer-team/define.ts'), pages: 'all', space: 'screen' },
  security: { load: () => import('./widgets/foyer-security/define.ts'), pages: 'own', space: 'screen', alsoSays: 'core/messages/scopes' },
  'link-contract': { load: () => import('./widgets/foyer-link-contract/define.ts'), pages: 'all', space: 'card', isMute: true },
  otp: { load: () => import('./widgets/foyer-otp/define.ts'), pages: 'all', isMute: true },
  'step-up': { load: () => import('./widgets/foyer-step-up/define.ts'), pages: 'none' },
  consent: { load: () => import('./widgets/foyer-consent/define.ts'), pages: 'none', alsoSays: 'core/messages/scopes' },
} as const satisfies Readonly<Record<string, Widget>>

/** What {@link LATER} says of one. */
interface Later {
  load(): Promise<object>
  /** Where the module of this name stands. */
  folder: string
  /** It has no messages, which stand in `{folder}/messages/{name}`. */
  isMute?: true
}

/** What else is fetched when it is first needed, by its module's name. */
export const LATER = {
  'sign-up': { load: () => import('./journey/sign-up.ts'), folder: 'journey' },
  'returning-visits': { load: () => import('./journey/returning-visits.ts'), folder: 'journey' },
  'other-log-ins': { load: () => import('./journey/other-log-ins.ts'), folder: 'journey' },
  'second-factors': { load: () => import('./journey/second-factors.ts'), folder: 'journey' },
  'put-outside': { load: () => import('./journey/put-outside.ts'), folder: 'journey', isMute: true },
  'page-refused': { load: () => import('./core/page-refused.ts'), folder: 'core' },
  'other-site': { load: () => import('./core/other-site.ts'), folder: 'core', isMute: true },
} as const satisfies Readonly<Record<string, Later>>

type Loaded<Table extends Readonly<Record<string, { load(): Promise<unknown> }>>> = {
  [Name in keyof Table]: Awaited<ReturnType<Table[Name]['load']>>
}

declare module './core/loader/load-chunk.ts' {
  interface Chunks extends Loaded<Omit<typeof WIDGETS, 'login'>>, Loaded<typeof LATER> {}
}

const SPACES = {
  screen: 'display:block;min-height:var(--foyer-invoices-space,100vh)',
  card: 'display:block;min-height:480px',
  button: 'display:inline-block;width:var(--foyer-account-width,200px);max-width:100%;min-width:44px;height:44px;vertical-align:middle',
} as const

type Space = keyof typeof SPACES

/** Where a tag stands: on a page of the utility's own, or on a client's. */
export type Page = 'own' | 'client'

/** Both tables, line by line. */
export const widgetLines: readonly (readonly [string, Widget])[] = Object.entries(WIDGETS)
export const laterLines: readonly (readonly [string, Later])[] = Object.entries(LATER)

/** Tags, without their `foyer-`, whose code a page fetches once one is on it. */
export const tagsOn = (page: Page): string[] =>
  widgetLines
    .filter(([, { pages, isFirst }]) => (pages === 'all' || pages === page) && !isFirst)
    .map(([name, { standsFor }]) => standsFor ?? name)

/** Widgets that an integrator may put on a page. */
export const publicWidgets = (): string[] => widgetLines.filter(([, { pages }]) => pages === 'all' || pages === 'own').map(([name]) => name)

/**
 * Space kept until a tag's code has come, under any rule of the page's own: it may hide and place its tags. A client's page begins with
 * the offer to connect, which is as high as a card.
 */
export function keptSpace(page: Page): string {
  const tags: Partial<Record<Space, string[]>> = {}
  for (const [name, { pages, space }] of widgetLines) {
    if (!space || (pages !== 'all' && pages !== page)) continue
    const kept = page === 'client' && space === 'screen' ? 'card' : space
    tags[kept] = [...(tags[kept] ?? []), `foyer-${name}`]
  }
  return Object.entries(tags)
    .map(([space, names]) => `:where(${names}):where(:not(:defined,[hidden])){${SPACES[space as Space]}}`)
    .join('')
}

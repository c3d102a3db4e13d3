/** What is downloaded together, by name: its folder of texts below `src`. Texts are numbered in this order. */
export const MESSAGE_FOLDERS = {
  first: 'journey/messages/first-screen',
  'ways-first': 'journey/messages/other-first-screens',
  steps: 'journey/messages/sign-up',
  more: 'journey/messages/returning-visits',
  ways: 'journey/messages/other-log-ins',
  proofs: 'journey/messages/second-factors',
  invoices: 'widgets/foyer-invoices/messages',
  account: 'widgets/foyer-account/messages',
  team: 'widgets/foyer-team/messages',
  security: 'widgets/foyer-security/messages',
  'step-up': 'widgets/foyer-step-up/messages',
  consent: 'widgets/foyer-consent/messages',
  scopes: 'core/messages/scopes',
  'hand-over': 'widgets/foyer-connect/messages',
  explain: 'core/messages/page-refused',
} as const

export type Messages = Readonly<Record<string, string>>

/** The product's messages in one language, by what is downloaded together. Read in a browser by the tests of the widgets, too. */
export async function readMessages(language: string): Promise<Record<string, Messages>> {
  const entries = Object.entries(MESSAGE_FOLDERS).map(async ([name, folder]) => {
    const module: { messages: Messages } = await import(new URL(`../src/${folder}/${language}.ts`, import.meta.url).href)
    return [name, module.messages] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

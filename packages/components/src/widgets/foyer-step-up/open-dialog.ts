import type { Purpose } from '@foyer/contract/factors'
import type { FoyerElement } from '../../core/element/foyer-element.ts'
import type { RaisedKind } from './foyer-step-up.ts'
import type { FoyerStepUpDialog } from './foyer-step-up-dialog.ts'

/** What a dialog is opened for, and in the language and for the audience of its widget, whatever the page's are. */
type Wanted = Pick<FoyerStepUpDialog, 'kind' | 'purpose' | 'account' | 'lang' | 'audience'>

/** Dialogs that were closed before their end, by their widget: the code that was sent is good when they open again. */
const unfinished = new WeakMap<FoyerElement, FoyerStepUpDialog>()

/** @returns once it is closed: whether its journey came to an end */
export async function openDialog(host: FoyerElement, kind: RaisedKind, purpose?: Purpose): Promise<boolean> {
  const { site, session } = host
  const wanted: Wanted = { kind, purpose, account: session?.account.id, lang: site?.language ?? '', audience: site?.audience }
  const before = unfinished.get(host)
  const dialog = before && isFor(before, wanted) ? before : Object.assign(create(), wanted)
  unfinished.delete(host)
  // The session ended, or is another's: there is nothing to be proved in, also where the widget is not on the page.
  const leave = site?.client.subscribe(() => {
    const now = site.client.session
    if (now !== undefined && now?.account.id !== wanted.account) dialog.giveUp()
  })
  const isDone = await dialog.openIn(host.renderRoot)
  leave?.()
  if (!isDone) unfinished.set(host, dialog)
  return isDone
}

const isFor = (dialog: Wanted, { kind, purpose, account, lang }: Wanted): boolean =>
  dialog.kind === kind && dialog.purpose === purpose && dialog.account === account && dialog.lang === lang

/** The tag is this one's: no page writes it. */
const create = () => document.createElement('foyer-step-up-dialog') as FoyerStepUpDialog

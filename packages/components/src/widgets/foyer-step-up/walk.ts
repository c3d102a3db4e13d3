import type { Purpose } from '@foyer/contract/factors'
import { ClientError } from '../../core/client/client-error.ts'
import type { FoyerElement } from '../../core/element/foyer-element.ts'
import type { RaisedKind } from './foyer-step-up.ts'

/**
 * Has the customer walk a short journey in a dialog over the widget; its code is fetched by then. A question that stands open
 * there was answered, and makes room. What is typed in the widget stays, and the focus returns to where it was.
 *
 * @returns whether the journey came to its end; false where its dialog was closed before
 * @throws {ClientError} `offline` or `unavailable` where its code does not come; `signed-out` where the session ended meanwhile
 */
export async function walk(host: FoyerElement, kind: RaisedKind, purpose?: Purpose): Promise<boolean> {
  const { site } = host
  if (!site) return false
  const [chunk] = await Promise.all([site.load('step-up'), site.load('sign-up'), site.load('returning-visits')]).catch(() => {
    throw new ClientError(navigator.onLine ? 'unavailable' : 'offline')
  })
  host.renderRoot.querySelector('dialog')?.close()
  const isDone = await chunk.openDialog(host, kind, purpose)
  if (!isDone && site.client.session === null) throw new ClientError('signed-out', 401)
  return isDone
}

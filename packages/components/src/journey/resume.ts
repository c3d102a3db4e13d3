import type { Journey } from '@foyer/contract/journeys'
import type { ClientError } from '../core/client/client-error.ts'
import { PROTOCOL } from './journey-controller.ts'
import { remember } from './journey-memory.ts'
import type { ScreenContext } from './screen-context.ts'

/**
 * After a reload: the journey that this tab had open, if it was in this audience's area. The focus stays where it is.
 * @param remembered its kind and audience, as {@link remember} noted them
 */
export async function resume(context: ScreenContext, remembered: string): Promise<void> {
  const { site } = context.host
  const [kind, audience] = remembered.split(' ')
  if (audience !== context.audience) return
  const open = await site?.client
    .request<Journey>(`/journeys?kind=${kind}&audience=${audience}&client=${PROTOCOL}`)
    .catch(({ code }: ClientError) => {
      if (code === 'client-too-old') context.change({ failure: code })
      return null
    })
  if (open) {
    await context.chunks['sign-up']?.prepare(context, open.step)
    context.adopt(open)
  } else if (site) remember(site.utility, undefined)
}

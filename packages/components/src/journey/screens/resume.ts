import type { Journey } from '@foyer/contract/journeys'
import type { ClientError } from '../../core/client/client-error.ts'
import { type JourneyElement, PROTOCOL } from '../journey-element.ts'
import { remember } from '../journey-memory.ts'

/**
 * After a reload: the journey that this tab had open, if it was in this audience's area. The focus stays where it is.
 * @param remembered its kind and audience, as {@link remember} noted them
 */
export async function resume(host: JourneyElement, remembered: string): Promise<void> {
  const { site } = host
  const [kind, audience] = remembered.split(' ')
  if (audience !== host.audienceNow) return
  const open = await site?.client
    .request<Journey>(`/journeys?kind=${kind}&audience=${audience}&client=${PROTOCOL}`)
    .catch(({ code }: ClientError) => {
      if (code === 'client-too-old') host.failure = code
      return null
    })
  if (open) {
    await host.more?.prepare(host, open.step)
    host.adopt(open)
  } else if (site) remember(site.utility, undefined)
}

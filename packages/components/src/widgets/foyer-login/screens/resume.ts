import type { Journey } from '@foyer/contract/journeys'
import type { JourneyKind } from '@foyer/contract/profile'
import type { JourneyElement } from '../journey-element.ts'
import { remember } from '../journey-memory.ts'

/** After a reload: the journey that this tab had open. The focus stays where it is. */
export async function resume(host: JourneyElement, kind: JourneyKind): Promise<void> {
  const { site } = host
  const open = await site?.client.request<Journey>(`/journeys?kind=${kind}&audience=${host.audienceNow}`).catch(() => null)
  if (open) {
    await host.more?.prepare(host, open.step)
    host.adopt(open)
  } else if (site) remember(site.utility, undefined)
}

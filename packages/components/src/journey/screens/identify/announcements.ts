import { html, type TemplateResult } from 'lit'
import { infoIcon } from '../../../ui/icons.ts'
import { notice } from '../../../ui/notice.ts'
import type { JourneyHost, ScreenContext } from '../../screen-context.ts'

/** Today in the utility's time zone, as `YYYY-MM-DD` (Swedish writes dates so). */
const today = (timeZone: string) => new Date().toLocaleDateString('sv', { timeZone })

/** The utility's notices of the day; "until" is inclusive. */
export function announcements(context: ScreenContext): TemplateResult[] | undefined {
  const { audience, host } = context
  const { site } = host
  const day = site && today(site.profile.timeZone)
  const shown = site?.profile.notices.filter(
    ({ from = '', until = '9', audiences }) => day && from <= day && day <= until && (!audiences || audiences.includes(audience)),
  )
  if (shown?.length) lookAgain(host)
  return shown?.map(({ title, text, links }) =>
    notice('info', infoIcon, title, [text, ...links.map(({ text, url }) => html` <a href=${url}>${text}</a>`)]),
  )
}

const MINUTE_MS = 60_000
const waiting = new WeakSet<JourneyHost>()

/** A page that stays open loses a notice when its last day ends. Every full minute, for a device may have slept through a longer wait. */
function lookAgain(host: JourneyHost): void {
  if (waiting.has(host)) return
  waiting.add(host)
  setTimeout(
    () => {
      waiting.delete(host)
      if (host.isConnected) host.requestUpdate()
    },
    MINUTE_MS - (Date.now() % MINUTE_MS),
  )
}

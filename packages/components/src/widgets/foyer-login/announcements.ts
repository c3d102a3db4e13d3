import { html, type TemplateResult } from 'lit'
import { hasNotices } from '../../features.ts'
import { infoIcon } from '../../parts/icons.ts'
import { notice } from '../../parts/notice.ts'
import type { FoyerLogin } from './foyer-login.ts'

/** Today in the utility's time zone, as `YYYY-MM-DD` (Swedish writes dates so). */
const today = (timeZone: string) => new Date().toLocaleDateString('sv', { timeZone })

/** The utility's notices of the day; "until" is inclusive. */
export const announcements = (host: FoyerLogin): TemplateResult[] | undefined => (hasNotices ? announced(host) : undefined)

function announced({ site, audienceNow }: FoyerLogin): TemplateResult[] | undefined {
  const day = site && today(site.profile.timeZone)
  return site?.profile.notices
    .filter(
      ({ from = '', until = '9', audiences }) => day && from <= day && day <= until && (!audiences || audiences.includes(audienceNow)),
    )
    .map(({ title, text, links }) =>
      notice('info', infoIcon, title, [text, ...links.map(({ text, url }) => html` <a href=${url}>${text}</a>`)]),
    )
}

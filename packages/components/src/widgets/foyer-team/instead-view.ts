import type { CustomerAccess } from '@foyer/contract/resources'
import { html, type TemplateResult } from 'lit'
import { blank } from '../../ui/blank.ts'
import { button } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { clockIcon, fileIcon, lockIcon, offlineIcon, resendIcon, shieldIcon, warningIcon } from '../../ui/icons.ts'
import { outOfReach } from '../../ui/out-of-reach.ts'
import { webAddress } from '../../ui/web-address.ts'
import type { Say } from '../../words/say.ts'
import type { FoyerTeam } from './foyer-team.ts'
import { isCompany, managed } from './managed.ts'
import type { People } from './people.ts'
import { ROLE_WORDS } from './role-words.ts'

/** What stands in the place of the people; undefined when they can be shown or awaited. */
export function instead(element: FoyerTeam, people: People, say: Say, onRetry: () => void): TemplateResult | undefined {
  const { session, loginUrl, site } = element
  if (session === null) {
    const signIn = (event: Event) => element.emit('foyer-sign-in', undefined) || event.preventDefault()
    const link = html`<a class="btn" part="button" href=${webAddress(loginUrl) ?? site?.origin ?? ''} @click=${signIn}>${say('team.sign-in')}</a>`
    return people.hasEnded
      ? blank('info', clockIcon, say('team.ended.title'), say('team.ended.text'), link)
      : blank('quiet', lockIcon, say('team.visitor.title'), say('team.visitor.text'), link)
  }
  if (session && managed(session).length === 0) return closed(session.customers, say)
  if (people.failure === 'scope-missing' && site) return outOfReach(site, say)
  const retry = button(html`${icon(resendIcon)}${say('team.again')}`, false, onRetry)
  if (people.failure === 'offline') return blank('warning', offlineIcon, say('team.offline.title'), say('team.offline.text'), retry)
  if (people.failure) {
    const contact = html`${retry}<a href=${site?.profile.contactUrl ?? ''}>${say('team.contact')}</a>`
    return blank(
      'warning',
      warningIcon,
      say('team.failed.title'),
      say(people.failure === 'origin-refused' ? people.failure : 'team.failed.text'),
      contact,
    )
  }
  return undefined
}

/** Not theirs to manage: whom to ask. */
function closed(customers: readonly CustomerAccess[], say: Say): TemplateResult {
  const company = customers.find(isCompany)
  if (company) {
    const text = say('team.closed.text', { role: say(ROLE_WORDS[company.role]), company: company.name })
    return blank('quiet', shieldIcon, say('team.closed.title'), text)
  }
  return customers.length > 0
    ? blank('quiet', shieldIcon, say('team.closed.household'), say('team.closed.household.text'))
    : blank('quiet', fileIcon, say('team.none.title'), say('team.none.text'))
}

import { html, type TemplateResult } from 'lit'
import type { Say } from '../core/messages/message-id.ts'
import type { Site } from '../core/provider/site.ts'
import { blank } from './blank.ts'
import { lockIcon } from './icons.ts'

/** On somebody else's page: the customer did not allow it this, or nobody can. The words come with the hand-over. */
export function outOfReach({ origin, profile: { name: utility } }: Site, say: Say): TemplateResult {
  const link = html`<a href="${origin}/area" target="_blank" rel="noopener">${say('reach.open', { utility })}</a>`
  return blank('quiet', lockIcon, say('reach.title'), say('reach.text', { utility }), link)
}

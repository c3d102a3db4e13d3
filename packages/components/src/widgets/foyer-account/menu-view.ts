import type { Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { FoyerElement } from '../../core/element/foyer-element.ts'
import { icon } from '../../ui/icon.ts'
import { fileIcon, shieldIcon, signOutIcon } from '../../ui/icons.ts'
import { personName } from '../../ui/person-name.ts'
import { webAddress } from '../../ui/web-address.ts'

/** Message ids of the two ways out: this session, or every session of the account. */
export type WayOut = 'account.sign-out' | 'account.sign-out-everywhere'

export interface MenuState {
  isOpen: boolean
  /** The way out that was pressed. */
  leaving: WayOut | undefined
  hasFailed: boolean
}

type Account = Session['account']

/** Addresses that the page names by attributes. */
type MenuHost = FoyerElement & { areaUrl: string | undefined; securityUrl: string | undefined }

/** One letter of each name, two at most. */
export function initials({ firstName, lastName, email }: Account): string {
  const first = (name: string) => [...name.trim()][0] ?? ''
  return (first(firstName) + first(lastName) || first(email)).toUpperCase()
}

/** Name and address, where the page says the invoices and the security settings are, and the ways out. */
export function accountMenu(
  host: MenuHost,
  account: Account,
  { leaving, hasFailed }: MenuState,
  onSignOut: (way: WayOut) => void,
): TemplateResult {
  const name = personName(account)
  const way = (given: string | undefined, picture: string, label: 'account.invoices' | 'account.security') => {
    const url = webAddress(given)
    return url ? html`<li><a class="btn item" part="item" href=${url}>${icon(picture)}${host.t(label)}</a></li>` : nothing
  }
  const wayOut = (way: WayOut) => {
    const isPressed = leaving === way
    const label = isPressed ? html`<i class="spin"></i>${host.t('account.leaving')}` : html`${icon(signOutIcon)}${host.t(way)}`
    return html`<li><button type="button" class="btn item" part="item" aria-busy=${isPressed} @click=${() => onSignOut(way)}>${label}</button></li>`
  }
  return html`<div class="menu" id="menu" part="menu" popover="manual">
    <p class="who"><b>${name}</b>${name === account.email ? nothing : address(host, account.email)}</p>
    <ul role="list">
      ${way(host.areaUrl, fileIcon, 'account.invoices')}${way(host.securityUrl, shieldIcon, 'account.security')}
      ${wayOut('account.sign-out')}${wayOut('account.sign-out-everywhere')}
    </ul>
    ${hasFailed ? html`<p class="error" role="alert">${host.t('account.failed')}</p>` : nothing}
  </div>`
}

/** It leads to where it can be changed. */
function address({ securityUrl }: MenuHost, email: string): TemplateResult | string {
  const url = webAddress(securityUrl)
  return url ? html`<a href=${url}>${email}</a>` : email
}

const GAP = 8

/**
 * Shows a menu under its button, end edges aligned, inside the window, and above everything a page may stack or clip.
 * Page coordinates, so that it scrolls with the button. Browsers without popovers place it by its own styles.
 */
export function placeMenu(menu: HTMLElement, button: Element): void {
  if (!menu.showPopover || menu.matches(':popover-open')) return
  menu.showPopover()
  const { left, right, bottom } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isRightToLeft = getComputedStyle(button).direction === 'rtl'
  const wished = isRightToLeft ? left : right - menu.offsetWidth
  const x = Math.max(GAP, Math.min(wished, clientWidth - menu.offsetWidth - GAP))
  const y = Math.max(GAP, Math.min(bottom + GAP, clientHeight - menu.offsetHeight - GAP))
  menu.style.left = `${x + scrollX}px`
  menu.style.top = `${y + scrollY}px`
}

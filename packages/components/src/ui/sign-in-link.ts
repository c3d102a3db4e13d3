import { html, type TemplateResult } from 'lit'
import type { FoyerElement } from '../core/element/foyer-element.ts'
import { webAddress } from './web-address.ts'

/** A widget that leads to the log-in; its attribute `login-url` says where that is. */
export type SignsIn = FoyerElement & { loginUrl: string | undefined }

/** "Log in". The page, or a `foyer-login` on it, takes over by cancelling `foyer-sign-in`. */
export function signInLink(host: SignsIn, label: unknown, look = ''): TemplateResult {
  const press = (event: Event) => host.emit('foyer-sign-in', undefined) || event.preventDefault()
  return html`<a class="btn ${look}" part="button" href=${webAddress(host.loginUrl) ?? host.site?.origin ?? ''} @click=${press}>${label}</a>`
}

import { css, html, LitElement } from 'lit'

/** What an element of Lit costs that asks for an e-mail address, and does nothing else. */
class BareLogin extends LitElement {
  static override styles = css`
    :host { display: block; font: 16px/1.5 system-ui }
    label, input, button { display: block; width: 100%; margin-bottom: 12px; font: inherit }
  `

  override render() {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label for="email">Adresse e-mail</label>
      <input id="email" type="email" name="email" autocomplete="username" required>
      <button>Continuer</button>
    </form>`
  }
}

customElements.define('bare-login', BareLogin)

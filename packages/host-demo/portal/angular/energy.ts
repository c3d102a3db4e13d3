import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core'

/** An Angular component knows the widgets as custom elements; `foyer.d.ts` types their events. */
@Component({
  selector: 'domus-energy',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main class="page">
      <h1>Énergie</h1>
      <p>{{ name() ? 'Bonjour ' + name() + ', voici vos factures.' : 'Reliez votre compte pour voir vos factures.' }}</p>
      <section class="area">
        @if (isConnected()) {
          <foyer-invoices limit="3" />
        }
        <foyer-login (foyer-signed-in)="signedIn($event)" (foyer-signed-out)="signedOut()" />
      </section>
    </main>
  `,
})
export class Energy {
  readonly isConnected = signal(false)
  readonly name = signal('')

  signedIn({ detail }: HTMLElementEventMap['foyer-signed-in']): void {
    this.isConnected.set(true)
    this.name.set(detail.session.account.firstName)
  }

  signedOut(): void {
    this.isConnected.set(false)
    this.name.set('')
  }
}

import { Component, signal } from '@angular/core'
import { type FoyerEvent, FoyerInvoices, FoyerLogin } from './foyer.ts'

/** To an Angular component the widgets are components. */
@Component({
  selector: 'domus-energy',
  imports: [FoyerInvoices, FoyerLogin],
  template: `
    <main class="page">
      <h1>Énergie</h1>
      <p>{{ name() ? 'Bonjour ' + name() + ', voici vos factures.' : 'Reliez votre compte pour voir vos factures.' }}</p>
      <section class="area">
        @if (isConnected()) {
          <foyer-invoices [limit]="3" />
        }
        <foyer-login (foyer-signed-in)="signedIn($event)" (foyer-signed-out)="signedOut()" />
      </section>
    </main>
  `,
})
export class Energy {
  readonly isConnected = signal(false)
  readonly name = signal('')

  signedIn({ detail }: FoyerEvent<'foyer-signed-in'>): void {
    this.isConnected.set(true)
    this.name.set(detail.session.account.firstName)
  }

  signedOut(): void {
    this.isConnected.set(false)
    this.name.set('')
  }
}

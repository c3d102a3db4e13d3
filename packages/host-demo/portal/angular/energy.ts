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
        <foyer-login (foyer-signed-in)="signedIn($event)" (foyer-signed-out)="name.set('')">
          <foyer-invoices slot="signed-in" [limit]="3" />
        </foyer-login>
      </section>
    </main>
  `,
})
export class Energy {
  readonly name = signal('')

  signedIn({ detail }: FoyerEvent<'foyer-signed-in'>): void {
    this.name.set(detail.session.account.firstName)
  }
}

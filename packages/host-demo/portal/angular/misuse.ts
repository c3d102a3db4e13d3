import { Component } from '@angular/core'
import { type FoyerEvent, foyerTags } from './foyer.ts'

/** What the types are there to catch: each line of the template that is marked does not compile. */
@Component({
  selector: 'domus-misuse',
  imports: [foyerTags],
  template: `
    <foyer-login kind="sign-up" /> <!-- no such kind -->
    <foyer-invoices limit="three" /> <!-- a number -->
    <foyer-login (foyer-signed-in)="linked($event)" /> <!-- another event's detail -->
    <foyer-invoices [log-in-url]="'/connexion'" /> <!-- no such attribute -->
    <foyer-invoice /> <!-- no such tag -->
    <foyer-provider utility="geg" [api]="api" theme="dark" lang="fr">
      <foyer-login success-url="/factures" light [hidden]="true" class="area" (foyer-error)="api = $event.detail.code" />
      <foyer-invoices limit="3" /><foyer-otp [length]="6" required name="code" />
    </foyer-provider>
  `,
})
export class Misuse {
  api = 'https://area.example'

  linked(_event: FoyerEvent<'foyer-linked'>): void {}
}

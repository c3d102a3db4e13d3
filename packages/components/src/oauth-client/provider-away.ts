import { FoyerProvider as Provider } from '../core/provider/foyer-provider.ts'

/** On somebody else's page each provider wears its utility's tokens, which find it by this attribute, however it was set. */
export class FoyerProvider extends Provider {
  static override properties = { ...Provider.properties, utility: { reflect: true } }
}

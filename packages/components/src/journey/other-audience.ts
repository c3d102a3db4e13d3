import { nothing, type TemplateResult } from 'lit'
import { linkButton } from '../ui/button.ts'
import type { FoyerLogin } from '../widgets/foyer-login/foyer-login.ts'

/** The way to the area of the other audience, where its own says that there is one. */
export function otherAudience(host: FoyerLogin): TemplateResult | typeof nothing {
  const other = host.area?.offersAudience
  return other ? linkButton(host.t(`other.${other}`), () => host.switchAudience(other)) : nothing
}

import type { FoyerEvents } from './element/events.ts'
import type { FoyerProvider } from './provider/foyer-provider.ts'
import type { FoyerAccount } from './widgets/foyer-account/foyer-account.ts'
import type { FoyerInvoices } from './widgets/foyer-invoices/foyer-invoices.ts'
import type { FoyerLinkContract } from './widgets/foyer-link-contract/foyer-link-contract.ts'
import type { FoyerLogin } from './widgets/foyer-login/foyer-login.ts'
import type { FoyerOtp } from './widgets/foyer-otp/foyer-otp.ts'
import type { FoyerTeam } from './widgets/foyer-team/foyer-team.ts'

/** Attributes as every JSX writes them, and events as `onFoyer-signed-in` (React 19, Preact) or `on:foyer-signed-in`. */
interface Common<Element> {
  id?: string
  class?: string
  className?: string
  slot?: string
  hidden?: boolean
  lang?: string
  key?: string | number
  ref?: ((element: Element | null) => void) | { current: Element | null }
  children?: unknown
}

type Listeners = {
  [Type in keyof FoyerEvents as `on${Capitalize<Type>}`]?: (event: CustomEvent<FoyerEvents[Type]>) => void
}

type Audience = 'individual' | 'professional'
type Widget<Element, Attributes> = Common<Element> & Listeners & { audience?: Audience } & Attributes

/** Every tag with its attributes: what JSX checks `<foyer-login audience="individual" />` against. */
export interface FoyerElements {
  'foyer-provider': Common<FoyerProvider> &
    Listeners & { api?: string; utility?: string; audience?: Audience; theme?: 'light' | 'dark' | 'auto' }
  'foyer-login': Widget<FoyerLogin, { kind?: 'enter' | 'recover'; 'success-url'?: string; light?: boolean }>
  'foyer-link-contract': Widget<FoyerLinkContract, { 'login-url'?: string; 'success-url'?: string }>
  'foyer-invoices': Widget<FoyerInvoices, { limit?: number; 'login-url'?: string }>
  'foyer-account': Widget<FoyerAccount, { 'login-url'?: string; 'area-url'?: string }>
  'foyer-team': Widget<FoyerTeam, { 'login-url'?: string }>
  'foyer-otp': Common<FoyerOtp> &
    Listeners & {
      name?: string
      value?: string
      length?: number
      label?: string
      message?: string
      error?: string
      required?: boolean
      invalid?: boolean
    }
}

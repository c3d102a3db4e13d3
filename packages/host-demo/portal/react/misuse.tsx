import type { FoyerEvent } from './foyer'

const linked = (_event: FoyerEvent<'foyer-linked'>) => {}

/** What the types are there to catch: this page is compiled and never served. */
export const Misuse = () => (
  <>
    {/* @ts-expect-error no such kind */}
    <foyer-login kind="sign-up" />
    {/* @ts-expect-error a number */}
    <foyer-invoices limit="three" />
    {/* @ts-expect-error another event's detail */}
    <foyer-login onfoyer-signed-in={linked} />
    {/* @ts-expect-error no such attribute; JSX lets any pass that has a dash */}
    <foyer-invoices size={3} />
    {/* @ts-expect-error no such tag */}
    <foyer-invoice />
    <foyer-provider utility="geg" theme="dark" lang="fr" onfoyer-signed-in={({ detail }) => detail.session.account.email}>
      <foyer-login
        success-url="/factures"
        light
        hidden
        className="area"
        aria-label="SMEG"
        key="login"
        ref={(element) => element?.focus()}
      />
    </foyer-provider>
  </>
)

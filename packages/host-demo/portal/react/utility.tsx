/** What a utility's customer sees here: the offer to connect, and in its place the invoices once that is done. */
export const Utility = ({ name }: { name: string }) => (
  <section className="area" aria-label={name}>
    <h2>{name}</h2>
    <foyer-login>
      <foyer-invoices slot="signed-in" limit={3} />
    </foyer-login>
  </section>
)

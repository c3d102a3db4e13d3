import { useState } from 'react'

/** What a utility's customer sees here: the offer to connect, and the invoices once that is done. */
export function Utility({ name }: { name: string }) {
  const [isConnected, setConnected] = useState(false)
  return (
    <section className="area" aria-label={name}>
      <h2>{name}</h2>
      {isConnected && <foyer-invoices limit={3} />}
      <foyer-login onfoyer-signed-in={() => setConnected(true)} onfoyer-signed-out={() => setConnected(false)} />
    </section>
  )
}

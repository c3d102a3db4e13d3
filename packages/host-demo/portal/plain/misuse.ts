import './foyer'

/** What the types are there to catch: this is compiled and never served. */
export function misuse(): string | undefined {
  const login = document.createElement('foyer-login')
  // @ts-expect-error no such kind
  login.kind = 'sign-up'
  const invoices = document.querySelector('foyer-invoices')
  // @ts-expect-error a number
  if (invoices) invoices.limit = 'three'
  document.addEventListener('foyer-signed-in', ({ detail }) => {
    // @ts-expect-error a session, and nothing of contracts
    detail.contracts.length
  })
  // @ts-expect-error no such tag: nothing of an invoice's is known
  document.querySelector('foyer-invoice')?.limit.toFixed()
  login.addEventListener('foyer-error', ({ detail: { code } }) => code.trim())
  return login.successUrl
}

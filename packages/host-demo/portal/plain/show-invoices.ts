const invoices = document.querySelector('foyer-invoices')

// The invoices have their place once the customer is connected.
for (const type of ['foyer-signed-in', 'foyer-signed-out'] as const)
  document.addEventListener(type, () => {
    if (invoices) invoices.hidden = type === 'foyer-signed-out'
  })

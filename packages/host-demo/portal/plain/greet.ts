const lead = document.querySelector('#lead')
const words = lead?.textContent ?? ''

document.addEventListener('foyer-signed-in', ({ detail }) => {
  if (lead) lead.textContent = `Hello ${detail.session.account.firstName}. ${words}`
})
document.addEventListener('foyer-signed-out', () => {
  if (lead) lead.textContent = words
})

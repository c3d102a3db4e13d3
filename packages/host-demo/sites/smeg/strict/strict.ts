const bar = document.querySelector('.bar')
const burger = bar?.querySelector('.burger')

burger?.addEventListener('click', () => {
  const isOpen = bar?.classList.toggle('menu-open') ?? false
  burger.setAttribute('aria-expanded', String(isOpen))
})

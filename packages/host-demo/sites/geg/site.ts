const header = document.querySelector('.site-header')
const burger = header?.querySelector('.burger')

const setOpen = (isOpen: boolean) => {
  header?.classList.toggle('menu-open', isOpen)
  burger?.setAttribute('aria-expanded', String(isOpen))
}

burger?.addEventListener('click', () => setOpen(burger.getAttribute('aria-expanded') !== 'true'))
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') setOpen(false)
})

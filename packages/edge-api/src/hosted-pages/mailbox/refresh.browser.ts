/** Looks every two seconds, while the page is seen, whether a newer message came. */
const PERIOD_MS = 2_000

const { newest } = document.documentElement.dataset
const list = new URL('messages.json', import.meta.url)

async function look(): Promise<void> {
  if (document.hidden) return
  const response = await fetch(list).catch(() => null)
  if (!response?.ok) return
  const messages: unknown = await response.json()
  if (newestOf(messages) !== newest) location.reload()
}

const newestOf = (messages: unknown): string => {
  const first: unknown = Array.isArray(messages) ? messages[0] : undefined
  return typeof first === 'object' && first !== null && 'id' in first ? String(first.id) : ''
}

setInterval(look, PERIOD_MS)

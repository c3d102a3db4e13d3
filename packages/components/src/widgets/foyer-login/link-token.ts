/** The token of a link that led to this page, taken out of the address bar at once. */
export function takeLink(): string | undefined {
  const token = /^#foyer=([\w-]+)$/.exec(location.hash)?.[1]
  if (token) history.replaceState(history.state, '', location.pathname + location.search)
  return token
}

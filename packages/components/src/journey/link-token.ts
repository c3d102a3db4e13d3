import { hasWays } from '../core/features.ts'

/** The token of a link that led to this page, taken out of the address bar at once; before it, what it begins. */
export function takeLink(): string | undefined {
  const token = (hasWays ? /^#foyer=((?:recover\.)?[\w-]+)$/ : /^#foyer=([\w-]+)$/).exec(location.hash)?.[1]
  if (token) history.replaceState(history.state, '', location.pathname + location.search)
  return token
}

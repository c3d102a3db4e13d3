import type { OAuthClient } from '@foyer/contract/profile'
import { clientProblem } from './clients.ts'

interface Places {
  redirects: readonly string[]
  origins: readonly string[]
}

/**
 * The profile's clients as this deployment knows them. `CLIENTS_{ID}` replaces addresses by client id:
 * `{"portal": {"redirects": ["https://portal.example/energy"], "origins": ["https://portal.example"]}}`; `null` leaves one out.
 *
 * @throws when the setting is malformed, or an address is none that a token may go to.
 */
export function clientsFrom(setting: string | undefined, clients: readonly OAuthClient[]): readonly OAuthClient[] {
  const replaced = setting === undefined ? {} : parsePlaces(setting, clients)
  const known = clients.flatMap((client) => {
    const places = replaced[client.id]
    return places === null ? [] : [{ ...client, ...places }]
  })
  const problem = known.map(clientProblem).find((each) => each !== null)
  if (problem) throw new Error(problem)
  return known
}

function parsePlaces(setting: string, clients: readonly OAuthClient[]): Record<string, Places | null> {
  const parsed = parseJson(setting)
  if (typeof parsed !== 'object' || parsed === null) throw new Error('is malformed: write {"client": {"redirects": […], "origins": […]}}.')
  const places: Record<string, Places | null> = {}
  for (const [id, value] of Object.entries(parsed)) {
    if (!clients.some((client) => client.id === id)) throw new Error(`names ${id}, which is no client of the profile.`)
    places[id] = value === null ? null : placesOf(id, value)
  }
  return places
}

function placesOf(id: string, value: unknown): Places {
  if (typeof value === 'object' && value !== null && 'redirects' in value) {
    const { redirects } = value
    const origins = 'origins' in value ? value.origins : []
    if (isTexts(redirects) && isTexts(origins)) return { redirects, origins }
  }
  throw new Error(`says of ${id} neither null nor redirects and origins.`)
}

const isTexts = (list: unknown): list is string[] => Array.isArray(list) && list.every((text) => typeof text === 'string')

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

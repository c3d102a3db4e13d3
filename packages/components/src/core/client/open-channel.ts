/**
 * To the other tabs; undefined where the browser has none or opens none, as Firefox does where a page may keep nothing: the
 * tabs then learn of each other's changes when they next ask.
 */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML, safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/** @throws for anything but an absolute web address: a letter has no business with `javascript:` or `data:`. */
export function webAddress(url: string): string {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new Error('A letter links to web addresses only.')
  return escapeHtml(url)
}

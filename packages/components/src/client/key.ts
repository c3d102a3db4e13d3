/** 128 random bits as base64url, 22 characters: names one write, so that repeating it does it once. */
export function randomKey(): string {
  let bytes = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) bytes += String.fromCharCode(byte)
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22)
}

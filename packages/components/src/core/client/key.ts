/** Taken when the script starts: a page may replace it later. */
const { crypto } = globalThis

/** 128 random bits as base64url, 22 characters: names one write, so that repeating it does it once. */
export const randomKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22)

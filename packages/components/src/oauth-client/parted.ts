/**
 * Whether this page's `Cross-Origin-Opener-Policy` parts it from the windows of other sites that it opens: one reads as closed then
 * while it is open. So it is taken for, too, where the page's own answer cannot be read.
 */
export const isParted = (): Promise<boolean> =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ headers }) => /^(?:same-origin(?!-allow)|noopener)/.test(headers.get('Cross-Origin-Opener-Policy') ?? ''),
    () => true,
  )

const yacht = (x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><path fill="#fbf8f3" d="M0 0h100l-12 18H10z"/><path fill="#fff" d="M22-12h52l10 12H8z"/>` +
  `<path fill="#4f6d80" d="M26-9h40l6 6H20z"/><path fill="#fff" d="M34-18h26l6 6H30z"/><path fill="#e2d8cb" d="M6 12h86l-3 6H10z"/></g>`

const sail = (x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><path fill="#8d7c6d" d="M22-56h2v50h-2z"/><path fill="#fffdf8" d="M25-50 40-8H25z"/>` +
  `<path fill="#efe4d3" d="M20-44 8-8h12z"/><path fill="#fbf8f3" d="M0-2h46l-5 9H6z"/><path fill="#9e1b32" d="M0-4h46l-1 3H1z"/></g>`

/** The boats of the harbour, far ones first. */
export const boats = [
  sail(905, 448, 0.8),
  yacht(592, 440, 0.78),
  sail(470, 452, 0.95),
  yacht(292, 438, 1),
  sail(776, 460, 1.08),
  sail(1310, 478, 1.05),
  yacht(1420, 446, 0.8),
].join('\n')

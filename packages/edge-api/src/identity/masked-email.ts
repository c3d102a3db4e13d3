/** `c•••n@example.mc`: enough to know an address by that somebody has, not to learn one. */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  return `${local.slice(0, 1)}\u2022\u2022\u2022${local.length > 2 ? local.slice(-1) : ''}@${domain}`
}

import type { Session } from '@foyer/contract/resources'

/** First and last name, or the e-mail address while there is none. */
export const fullName = ({ account: { firstName, lastName, email } }: Session): string => `${firstName} ${lastName}`.trim() || email

/** One letter of each name, two at most. */
export const initials = (session: Session): string => {
  const { firstName, lastName, email } = session.account
  const first = (name: string) => [...name.trim()][0] ?? ''
  return (first(firstName) + first(lastName) || first(email)).toUpperCase()
}

import type { Audience, AudienceDefinition, Profile } from '@foyer/contract/profile'
import type { PasswordPolicy } from '@foyer/contract/rules/passwords'

const CLASSES = ['upper', 'lower', 'digit', 'symbol', 'notEmail'] as const

/** What a password that opens several areas has to meet: the longest minimum, the shortest maximum, every class asked for. */
export function strictest(policies: readonly PasswordPolicy[]): PasswordPolicy {
  const asked = CLASSES.filter((name) => policies.some((policy) => policy[name]))
  return {
    minLength: Math.max(...policies.map(({ minLength }) => minLength)),
    maxLength: Math.min(...policies.map(({ maxLength }) => maxLength)),
    ...Object.fromEntries(asked.map((name) => [name, true])),
  }
}

/** Of the areas that the account opens; of all where it opens none yet. */
export function policyFor({ audiences }: Profile, opened: readonly Audience[]): PasswordPolicy {
  const all = Object.entries(audiences) as [Audience, AudienceDefinition][]
  const mine = all.filter(([name]) => opened.includes(name))
  return strictest((mine.length > 0 ? mine : all).map(([, { passwords }]) => passwords.default))
}

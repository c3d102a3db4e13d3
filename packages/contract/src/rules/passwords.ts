import type { FieldCode } from '../errors.ts'

export interface PasswordPolicy {
  minLength: number
  /** At least 64 unless the utility's own document says less. Longer input is refused, never truncated. */
  maxLength: number
  upper?: boolean
  lower?: boolean
  digit?: boolean
  symbol?: boolean
  /** Refuse what contains the e-mail's local part or one of its tokens of three characters or more. */
  notEmail?: boolean
}

export type PasswordRule = 'length' | 'case' | 'digit' | 'symbol' | 'email'

/** Without case or accents. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The local part and its tokens of three characters or more, split on `. _ - +` and digits. */
function emailTokens(email: string): string[] {
  const local = fold(email.split('@')[0] ?? '')
  return [local, ...local.split(/[._\-+\d]+/)].filter((token) => token.length >= 3)
}

/**
 * The composition rules a policy sets, each met or not, in the order a customer reads them.
 * Checked only where a password is set, never at log-in. Common passwords are the server's to refuse.
 */
export function passwordRules(
  policy: PasswordPolicy,
  password: string,
  email: string,
): { rule: PasswordRule; isMet: boolean; code: FieldCode }[] {
  const length = [...password].length
  const folded = fold(password)
  const hasUpper = !policy.upper || /\p{Lu}/u.test(password)
  const rules: { rule: PasswordRule; isMet: boolean; code: FieldCode }[] = [
    {
      rule: 'length',
      isMet: length >= policy.minLength && length <= policy.maxLength,
      code: length > policy.maxLength ? 'too-long' : 'too-short',
    },
  ]
  if (policy.upper || policy.lower)
    rules.push({
      rule: 'case',
      isMet: hasUpper && (!policy.lower || /\p{Ll}/u.test(password)),
      code: hasUpper ? 'needs-lower' : 'needs-upper',
    })
  if (policy.digit) rules.push({ rule: 'digit', isMet: /\p{Nd}/u.test(password), code: 'needs-digit' })
  if (policy.symbol) rules.push({ rule: 'symbol', isMet: /[^\p{L}\p{Nd}\s]/u.test(password), code: 'needs-symbol' })
  if (policy.notEmail)
    rules.push({
      rule: 'email',
      isMet: password !== '' && !emailTokens(email).some((token) => folded.includes(token)),
      code: 'contains-email',
    })
  return rules
}

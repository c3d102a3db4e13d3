import { type FoundAccount, findAccount } from '../../identity/accounts/find-account.ts'
import type { Terminal } from './terminal.ts'

const READ_AS: Record<FoundAccount['readAs'], string> = {
  id: "an account's id",
  email: "an account's e-mail address",
  login: "an account's login name",
  'former-email': 'an e-mail address that an account had before',
}

/** The id of the account that an operator means; null where there is none. What it was read as is said on stderr: a login name may look like something else. */
export async function foundAccount(
  terminal: Terminal,
  deployment: Parameters<typeof findAccount>[0],
  account: string,
): Promise<string | null> {
  const found = await findAccount(deployment, account)
  if (!found) return null
  terminal.tell(`${account} was read as ${READ_AS[found.readAs]}: ${found.id}.`)
  return found.id
}

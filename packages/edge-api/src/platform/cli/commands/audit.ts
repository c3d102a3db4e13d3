import { Command, InvalidArgumentError } from 'commander'
import { type Author, idOf } from '../../../platform/audit/author.ts'
import { type AuditLine, readAudit } from '../../audit/read-audit.ts'
import { foundAccount } from '../found-account.ts'
import { exampleUtility, openDeployment, openMigratedDatabase, operatorPorts } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure } from '../terminal.ts'

interface AuditOptions {
  account?: string
  since?: number
  limit: number
}

export const auditCommand = (terminal: Terminal) =>
  new Command('audit')
    .description('show what was done: newest first, tab-separated')
    .argument('<utility>')
    .option('--account <id>', 'to this account only; its login name or e-mail address will do, also one that it had before')
    .option('--since <date>', 'from this date or time on, e.g. 2026-11-01', since)
    .option('--limit <number>', 'how many lines', limit, 50)
    .addHelpText(
      'after',
      `\nLooking at one account is audited itself.\n\nExamples:\n  pnpm foyer audit ${exampleUtility} --since 2026-11-01\n  pnpm foyer audit ${exampleUtility} --account claire.martin@exemple.mc`,
    )
    .action(async (utility: string, options: AuditOptions) => {
      // An address that an account had is found by the server's keys.
      const deployment =
        options.account === undefined
          ? { database: await openMigratedDatabase(utility, terminal) }
          : await openDeployment(utility, terminal)
      try {
        const account = options.account === undefined ? undefined : await foundAccount(terminal, deployment, options.account)
        const lines = account === null ? null : await readAudit(deployment, operatorPorts, { ...options, ...(account ? { account } : {}) })
        if (!lines) throw new CommandFailure(`${utility} has no such account.`)
        terminal.printRow('at', 'actor', 'action', 'account', 'customer', 'detail')
        for (const line of lines) terminal.printRow(...row(line))
      } finally {
        deployment.database.close()
      }
    })

const row = ({ at, author, action, accountId, customerId, detail }: AuditLine) => [
  new Date(at).toISOString(),
  nameOf(author),
  action,
  accountId ?? '-',
  customerId ?? '-',
  detail ?? '',
]

/** A customer by the account's id, as the column beside it says it. */
const nameOf = (author: Author): string => (author.kind === 'customer' ? author.id : [author.kind, idOf(author)].filter(Boolean).join(' '))

function since(value: string): number {
  const time = Date.parse(value)
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(time)) throw new InvalidArgumentError('It is a date like 2026-11-01.')
  return time
}

function limit(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 100_000) throw new InvalidArgumentError('It is a whole number from 1 to 100000.')
  return number
}

import { Command } from 'commander'
import { authenticatorsOf, resetFactors } from '../../../identity/factors/reset-factors.ts'
import { foundAccount } from '../found-account.ts'
import { exampleUtility, openDeployment, openMigratedDatabase, operatorPorts } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure } from '../terminal.ts'

export const factorsCommand = (terminal: Terminal) =>
  new Command('factors')
    .description('list the authenticator apps and passkeys of an account, or remove them all for a customer who lost them')
    .argument('<utility>')
    .argument('<account>', 'its e-mail address, login name or id')
    .option('--reset', 'remove them, with the recovery codes, and end every session')
    .addHelpText(
      'after',
      `
Check who asks, as you would before a new contract: a person who is let in this way needs the password and the mailbox alone.
It is audited, the customer sees it in the area, and hears of it by e-mail and at every mobile number; these leave through the
running server.

Example:
  pnpm foyer factors ${exampleUtility} claire.martin@exemple.mc --reset`,
    )
    .action(async (utility: string, account: string, { reset = false }: { reset?: boolean }) => {
      await (reset ? remove(terminal, utility, account) : list(terminal, utility, account))
    })

async function list(terminal: Terminal, utility: string, account: string): Promise<void> {
  const database = await openMigratedDatabase(utility, terminal)
  try {
    const id = await foundAccount(terminal, { database }, account)
    const authenticators = id === null ? null : await authenticatorsOf({ database }, id)
    if (authenticators === null) throw noAccount(utility)
    for (const { kind, name } of authenticators) terminal.printRow(kind, name ?? '')
    if (authenticators.length === 0) terminal.print('None: a code by e-mail or SMS is asked for.')
  } finally {
    database.close()
  }
}

async function remove(terminal: Terminal, utility: string, account: string): Promise<void> {
  const deployment = await openDeployment(utility, terminal)
  try {
    const id = await foundAccount(terminal, { database: deployment.database }, account)
    const removed = id === null ? null : await resetFactors(deployment, operatorPorts, id)
    if (removed === null) throw noAccount(utility)
    terminal.print(`${removed} removed. A code by e-mail or SMS is asked for again; every session has ended.`)
  } finally {
    deployment.database.close()
  }
}

const noAccount = (utility: string) => new CommandFailure(`No account of ${utility} has this address.`)

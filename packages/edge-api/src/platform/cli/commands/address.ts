import { Command } from 'commander'
import { giveAddress } from '../../../identity/accounts/give-address.ts'
import { maskEmail } from '../../../identity/masked-contact.ts'
import { foundAccount } from '../found-account.ts'
import { exampleUtility, openDeployment, operatorPorts } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure } from '../terminal.ts'

export const addressCommand = (terminal: Terminal) =>
  new Command('address')
    .description('give an account another e-mail address, for a customer who lost the mailbox or whose account was taken')
    .argument('<utility>')
    .argument('<account>', 'its e-mail address, one that it had before, its login name or id')
    .requiredOption('--to <email>', 'the address that is theirs')
    .addHelpText(
      'after',
      `
Check who asks, as you would before a new contract. Every session and connection ends, the mobile numbers and the password go:
a new one is chosen on the log-in page, with a code to this address. Apps and passkeys stay; see \`pnpm foyer help factors\`.
It is audited, stands in the activity, and is told at both addresses and every number; these messages leave through the running
server.

Example:
  pnpm foyer address ${exampleUtility} claire.martin@exemple.mc --to claire@exemple.mc`,
    )
    .action(async (utility: string, account: string, { to }: { to: string }) => {
      const deployment = await openDeployment(utility, terminal)
      try {
        const id = await foundAccount(terminal, deployment, account)
        const given = await giveAddress(deployment, operatorPorts, id ?? account, to)
        if (given === null) throw new CommandFailure(`${utility} has no such account.`)
        if (given === 'malformed') throw new CommandFailure(`${to} is no e-mail address.`)
        if (given === 'taken') throw new CommandFailure(`${to} is an account's address already.`)
        terminal.print(`It was ${maskEmail(given.from)}. Every session has ended; a new password is chosen on the log-in page.`)
      } finally {
        deployment.database.close()
      }
    })

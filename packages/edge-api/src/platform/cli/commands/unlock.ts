import { Command } from 'commander'
import { unlockAccount } from '../../../identity/accounts/unlock.ts'
import { foundAccount } from '../found-account.ts'
import { exampleUtility, openMigratedDatabase, operatorPorts } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure } from '../terminal.ts'

export const unlockCommand = (terminal: Terminal) =>
  new Command('unlock')
    .description('end the pause after failed log-ins, and forget the failures')
    .argument('<utility>')
    .argument('<account>', 'its e-mail address, login name or id')
    .addHelpText('after', `\nIt is audited.\n\nExample:\n  pnpm foyer unlock ${exampleUtility} claire.martin@exemple.mc`)
    .action(async (utility: string, account: string) => {
      const database = await openMigratedDatabase(utility, terminal)
      try {
        const id = await foundAccount(terminal, { database }, account)
        const unlocked = id === null ? null : await unlockAccount({ database }, operatorPorts, id)
        if (!unlocked) throw new CommandFailure(`No account of ${utility} has this address.`)
        terminal.print(unlocked.wasPaused ? 'Logging in works again.' : 'Logging in was not paused; earlier failures are forgotten.')
      } finally {
        database.close()
      }
    })

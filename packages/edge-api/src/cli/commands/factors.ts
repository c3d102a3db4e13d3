import { Command } from 'commander'
import { heldFactors, resetFactors } from '../../factors/reset-factors.ts'
import { CommandFailure } from '../command-failure.ts'
import { exampleUtility } from '../example-utility.ts'
import { openMigratedDatabase, operatorPorts } from '../open-deployment.ts'

export const factorsCommand = () =>
  new Command('factors')
    .description('list the authenticator apps and passkeys of an account, or remove them all for somebody who lost them')
    .argument('<utility>')
    .argument('<email>', 'with which the customer logs in')
    .option('--reset', 'remove them, with the recovery codes, and end every session')
    .addHelpText(
      'after',
      `
Check who asks, as you would before a new contract: whoever is let in this way needs the password and the mailbox alone.
It is audited, and the customer sees it in the area.

Example:
  pnpm foyer factors ${exampleUtility} claire.martin@exemple.mc --reset`,
    )
    .action(async (utility: string, email: string, { reset = false }: { reset?: boolean }) => {
      const database = await openMigratedDatabase(utility, process.env)
      try {
        const held = await heldFactors({ database }, email)
        if (held === null) throw new CommandFailure(`No account of ${utility} has this address.`)
        if (!reset) {
          for (const { kind, name } of held) console.log(`${kind}\t${name ?? ''}`)
          if (held.length === 0) console.log('None: a code by e-mail or SMS is asked for.')
          return
        }
        const removed = await resetFactors({ database }, operatorPorts, email)
        console.log(`${removed ?? 0} removed. A code by e-mail or SMS is asked for again; every session has ended.`)
      } finally {
        database.close()
      }
    })

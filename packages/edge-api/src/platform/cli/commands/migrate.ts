import { Command } from 'commander'
import { migrate } from '../../database/migrate.ts'
import { MIGRATIONS } from '../../database/migrations.gen.ts'
import { schemaVersion } from '../../database/version.ts'
import { exampleUtility, openUtilityDatabase, operatorPorts, servedUtilities } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'

export const migrateCommand = (terminal: Terminal) =>
  new Command('migrate')
    .description('bring the database of a utility, or of all, to the schema of this release')
    .argument('[utility]', 'all that UTILITIES lists when absent')
    .addHelpText(
      'after',
      `\nSeveral may run at once; a server goes on meanwhile.\n\nExamples:\n  pnpm foyer migrate ${exampleUtility}\n  pnpm foyer migrate`,
    )
    .action(async (utility: string | undefined) => {
      for (const id of utility === undefined ? servedUtilities(terminal.env) : [utility]) {
        const database = openUtilityDatabase(id, terminal)
        try {
          const applied = await migrate(database, MIGRATIONS, operatorPorts)
          terminal.print(
            applied.length > 0 ? `${id}: applied ${applied.join(', ')}.` : `${id}: nothing to do, at ${await schemaVersion(database)}.`,
          )
        } finally {
          database.close()
        }
      }
    })

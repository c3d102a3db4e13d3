import { LibsqlError } from '@libsql/client'
import { Command } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { activateCommand } from './commands/activate.ts'
import { addressCommand } from './commands/address.ts'
import { auditCommand } from './commands/audit.ts'
import { claimsCommand } from './commands/claims.ts'
import { factorsCommand } from './commands/factors.ts'
import { importCommand } from './commands/import.ts'
import { migrateCommand } from './commands/migrate.ts'
import { unlockCommand } from './commands/unlock.ts'

const program = new Command('foyer')
  .usage('<command> [options]')
  .description('What the operator of a utility does on the command line.')
  .addHelpText(
    'after',
    `
A utility's database is named by DB_<ID>_URL (and DB_<ID>_TOKEN), as for the server; without any settings, the demo's in .data
is taken.
Results go to stdout, progress to stderr. More of a command: pnpm foyer help import`,
  )
  .addCommand(migrateCommand())
  .addCommand(importCommand())
  .addCommand(activateCommand())
  .addCommand(unlockCommand())
  .addCommand(factorsCommand())
  .addCommand(addressCommand())
  .addCommand(claimsCommand())
  .addCommand(auditCommand())

try {
  await program.parseAsync()
} catch (error) {
  console.error(sentence(error))
  process.exitCode = 1
}

function sentence(error: unknown): unknown {
  if (error instanceof CommandFailure) return error.message
  if (error instanceof LibsqlError) return `The database does not do what is asked of it (${error.code}): ${error.message}`
  if (error instanceof TypeError && error.message === 'fetch failed') return 'The database cannot be reached.'
  if (error instanceof Error && 'code' in error && 'path' in error) return `${error.path} cannot be used (${error.code}).`
  return error
}

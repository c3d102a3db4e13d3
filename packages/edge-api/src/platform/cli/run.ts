import { inspect } from 'node:util'
import { LibsqlError } from '@libsql/client'
import { Command, CommanderError } from 'commander'
import { activateCommand } from './commands/activate.ts'
import { addressCommand } from './commands/address.ts'
import { auditCommand } from './commands/audit.ts'
import { claimsCommand } from './commands/claims.ts'
import { factorsCommand } from './commands/factors.ts'
import { importCommand } from './commands/import.ts'
import { migrateCommand } from './commands/migrate.ts'
import { unlockCommand } from './commands/unlock.ts'
import type { Terminal } from './terminal.ts'
import { CommandFailure } from './terminal.ts'

/** Runs one command, and answers with its exit code: 1 when it was not done. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal).parseAsync(args, { from: 'user' })
    return terminal.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    terminal.tell(...sentence(error).split('\n'))
    return 1
  }
}

function program(terminal: Terminal): Command {
  const output = {
    writeOut: (text: string) => terminal.print(...text.replace(/\n$/, '').split('\n')),
    writeErr: (text: string) => terminal.tell(...text.replace(/\n$/, '').split('\n')),
  }
  const commands = [
    migrateCommand,
    importCommand,
    activateCommand,
    unlockCommand,
    factorsCommand,
    addressCommand,
    claimsCommand,
    auditCommand,
  ].map((command) => command(terminal).exitOverride().configureOutput(output))
  const foyer = new Command('foyer')
    .usage('<command> [options]')
    .description('What the operator of a utility does on the command line.')
    .addHelpText(
      'after',
      `
A utility's database is named by DB_<ID>_URL (and DB_<ID>_TOKEN), as for the server; without any settings, the demo's in .data
is taken.
Results go to stdout, progress to stderr. More of a command: pnpm foyer help import`,
    )
    .exitOverride()
    .configureOutput(output)
  for (const command of commands) foyer.addCommand(command)
  return foyer
}

function sentence(error: unknown): string {
  if (error instanceof CommandFailure) return error.message
  if (error instanceof LibsqlError) return `The database does not do what is asked of it (${error.code}): ${error.message}`
  if (error instanceof TypeError && error.message === 'fetch failed') return 'The database cannot be reached.'
  if (error instanceof Error && 'code' in error && 'path' in error) return `${error.path} cannot be used (${error.code}).`
  return inspect(error)
}

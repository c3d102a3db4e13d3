import { statSync } from 'node:fs'
import { Command } from 'commander'
import { importExport } from '../../../import/import-export.ts'
import { ImportRefused, type ImportReport } from '../../../import/report.ts'
import { directorySource } from '../../../import/source.ts'
import { exampleUtility, openMigratedDatabase, operatorPorts } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure, count, progressLine } from '../terminal.ts'

export const importCommand = (terminal: Terminal) =>
  new Command('import')
    .description('bring in a billing export: customers, contracts, invoices and their lines')
    .argument('<utility>')
    .argument('<folder>', 'with export.json, customers.csv, contracts.csv, invoices.csv and invoice-lines.csv')
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--all-or-nothing', 'write nothing when any row is refused')
    .addHelpText(
      'after',
      `
Rows are matched by their number: doing it again changes nothing, and an interrupted import is finished by starting it again.
What is absent stays as it is; an older export never overwrites a newer one. Refused rows are printed as file:line: column reason.
Exit code: 0 when every row was taken, 2 when some were refused, 1 when nothing was read.

Examples:
  pnpm foyer import ${exampleUtility} exports/2026-11-16 --dry-run
  pnpm foyer import ${exampleUtility} exports/2026-11-16`,
    )
    .action(async (utility: string, folder: string, options: { dryRun?: boolean; allOrNothing?: boolean }) => {
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new CommandFailure(`There is no folder ${folder}.`)
      const database = await openMigratedDatabase(utility, terminal)
      const progress = progressLine(terminal.progress)
      try {
        const report = await importExport({
          database,
          source: directorySource(folder),
          isDryRun: options.dryRun === true,
          isAllOrNothing: options.allOrNothing === true,
          ports: operatorPorts,
          onProgress: ({ phase, file, rows }) => progress.show(phase === 'checking' ? 'checking' : `${phase} ${file} ${count(rows)}`),
          onError: ({ file, line, column, reason }) => {
            progress.end()
            terminal.print(`${file}:${line}: ${column === null ? '' : `${column} `}${reason}`)
          },
        })
        progress.end()
        terminal.tell(...summary(report, options.dryRun === true))
        if (report.errors > 0) terminal.exitCode = 2
      } catch (error) {
        progress.end()
        throw error instanceof ImportRefused ? new CommandFailure(error.message) : error
      } finally {
        database.close()
      }
    })

function summary({ rows, errors, older, isWritten, exportedAt }: ImportReport, isDryRun: boolean): string[] {
  const files = Object.entries(rows).map(
    ([file, { read, accepted }]) => `  ${file.padEnd(18)}${count(accepted).padStart(12)} of ${count(read)}`,
  )
  const outcome = isWritten
    ? `Written.${older > 0 ? ` ${count(older)} rows are kept as a newer export has them.` : ''}`
    : `Nothing was written${isDryRun ? ' (dry run).' : '.'}`
  return [
    `Export of ${exportedAt}; rows accepted:`,
    ...files,
    `${errors === 0 ? 'No error.' : `${count(errors)} error${errors === 1 ? '' : 's'}.`} ${outcome}`,
  ]
}

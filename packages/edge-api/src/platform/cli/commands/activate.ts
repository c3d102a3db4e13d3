import { setTimeout as wait } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import { type SendLinksReport, sendLinks, UnknownCustomer } from '../../../features/activation/send-links.ts'
import { exampleUtility, openDeployment, operatorPorts } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure, count, progressLine } from '../terminal.ts'

interface ActivateOptions {
  customer?: string
  all?: boolean
  resend?: boolean
  perMinute: number
  dryRun?: boolean
}

export const activateCommand = (terminal: Terminal) =>
  new Command('activate')
    .description('send activation links: to one customer, or to everybody who has a contract')
    .argument('<utility>')
    .option('--customer <reference>', 'to this customer')
    .option('--all', 'to every customer with a contract that has not ended')
    .option('--resend', 'also where a link is still open: that one stops working')
    .option('--per-minute <number>', 'how many links a minute', perMinute, 60)
    .option('--dry-run', 'say who would get one, send nothing')
    .addHelpText(
      'after',
      `
No link goes to a customer who has access already, or whose last one is still open; what was interrupted goes on when it is started again.
The e-mails leave through the running server.

Examples:
  pnpm foyer activate ${exampleUtility} --customer "104 287 55"
  pnpm foyer activate ${exampleUtility} --all --dry-run
  pnpm foyer activate ${exampleUtility} --all --per-minute 30`,
    )
    .action(async (utility: string, { customer, all, resend, dryRun, perMinute }: ActivateOptions) => {
      if ((customer === undefined) === (all !== true)) throw new CommandFailure('Say to whom: either --customer REFERENCE or --all.')
      const deployment = await openDeployment(utility, terminal)
      const progress = progressLine(terminal.progress)
      try {
        const report = await sendLinks(deployment, operatorPorts, {
          to: customer === undefined ? 'all' : { customer },
          isResend: resend === true,
          isDryRun: dryRun === true,
          perMinute,
          wait,
          onProgress: ({ done, customers, sent }) => progress.show(`${count(done)} of ${count(customers)} customers, ${count(sent)} links`),
        })
        progress.end()
        terminal.print(...summary(report, dryRun === true))
        if (customer !== undefined && report.sent === 0) terminal.exitCode = 2
      } catch (error) {
        throw error instanceof UnknownCustomer ? new CommandFailure(error.message) : error
      } finally {
        progress.end()
        deployment.database.close()
      }
    })

function perMinute(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 6_000) throw new InvalidArgumentError('It is a whole number from 1 to 6000.')
  return number
}

const WHY: Record<keyof SendLinksReport['skipped'], string> = {
  'has-access': 'have access already',
  'has-open-link': 'have a link that is still open (--resend replaces it)',
  'no-email': 'have no e-mail address',
  'audience-closed': 'belong to an area that is not open yet',
}

function summary({ sent, skipped }: SendLinksReport, isDryRun: boolean): string[] {
  const lines = Object.entries(WHY).flatMap(([reason, words]) => {
    const number = skipped[reason as keyof typeof WHY]
    return number > 0 ? [`  ${count(number)} ${words}`] : []
  })
  return [
    `${count(sent)} link${sent === 1 ? '' : 's'} ${isDryRun ? 'would be sent' : 'on the way'}.`,
    ...(lines.length > 0 ? ['None for those who', ...lines] : []),
  ]
}

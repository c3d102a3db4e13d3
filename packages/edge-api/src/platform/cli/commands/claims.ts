import { Command } from 'commander'
import { AskerGone, decideClaim } from '../../../features/claims/decide-claim.ts'
import { listClaims, type OpenClaim } from '../../../features/claims/list-claims.ts'
import { AmbiguousNumber, readRequest } from '../../../features/claims/read-request.ts'
import { MINUTE_MS } from '../../durations.ts'
import { exampleUtility, openDeployment, openMigratedDatabase, operatorPorts } from '../open-deployment.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure } from '../terminal.ts'

interface ClaimsOptions {
  show?: string
  decide?: string
  grant?: boolean
  refuse?: boolean
}

const LIMIT = 1_000

export const claimsCommand = (terminal: Terminal) =>
  new Command('claims')
    .description('list what customers ask and an operator has to decide: oldest first, tab-separated; or decide it')
    .argument('<utility>')
    .option('--show <id>', 'print what was written through the contact form: the id, or the number the customer was given')
    .option('--decide <id>', 'decide this claim')
    .option('--grant', 'the customer gets what was asked for')
    .option('--refuse', 'the customer does not')
    .addHelpText(
      'after',
      `
Kinds of claims:
  already-linked   the right references of a company that another account acts for. Granted, the account may look; the
                   company's administrator gives it another role.
  household        the right references of an individual who has an account. The owner was asked by e-mail and may decide
                   as well; the first answer counts. Granted, the account is a member of the household.
  unlock           an account whose log-in is paused asks to be let in. Granted, log-in works again.
  contact          anything else written through the contact form. It came to the utility's address as an e-mail, too, and
                   is answered there; granted or refused, it only leaves the list, and no e-mail goes out.

E-mail addresses are masked; a customer who calls is known by the first and last letter. The customer hears by e-mail, which
leaves through the running server. Looking and deciding are audited. Deciding again changes nothing; exit code 2 when it had
been decided otherwise.

Examples:
  pnpm foyer claims ${exampleUtility}
  pnpm foyer claims ${exampleUtility} --show 7F3A-91C2
  pnpm foyer claims ${exampleUtility} --decide 0195f2c4-7c1e-7b1a-9f43-2f8f1c9d2a11 --grant`,
    )
    .action(async (utility: string, { show: shown, decide, grant, refuse }: ClaimsOptions) => {
      if (shown !== undefined) return show(terminal, utility, shown)
      if (decide === undefined) {
        if (grant || refuse) throw new CommandFailure('Say which claim: --decide ID.')
        return list(terminal, utility)
      }
      if ((grant === true) === (refuse === true)) throw new CommandFailure('Say how: either --grant or --refuse.')
      return settle(terminal, utility, decide, grant === true ? 'granted' : 'refused')
    })

async function list(terminal: Terminal, utility: string): Promise<void> {
  const database = await openMigratedDatabase(utility, terminal)
  try {
    const claims = await listClaims({ database }, operatorPorts, LIMIT)
    terminal.printRow('age', 'kind', 'id', 'account', 'customer', 'e-mail', 'number')
    for (const claim of claims) terminal.printRow(...row(claim, operatorPorts.now()))
  } finally {
    database.close()
  }
}

async function show(terminal: Terminal, utility: string, id: string): Promise<void> {
  const deployment = await openDeployment(utility, terminal)
  try {
    const request = await readRequest(deployment, operatorPorts, id)
    if (!request) throw new CommandFailure(`${utility} has nothing written under ${id}.`)
    terminal.print(request.id, request.topic, `${request.name} <${request.email}>`, '', ...request.text.split('\n'))
  } catch (error) {
    if (!(error instanceof AmbiguousNumber)) throw error
    throw new CommandFailure(`${error.message} Show one by its id:\n${error.ids.join('\n')}`)
  } finally {
    deployment.database.close()
  }
}

async function settle(terminal: Terminal, utility: string, id: string, decision: 'granted' | 'refused'): Promise<void> {
  const deployment = await openDeployment(utility, terminal)
  try {
    const outcome = await decideClaim(deployment, operatorPorts, id, decision)
    if (!outcome) throw new CommandFailure(`${utility} has no claim ${id}.`)
    if (outcome.isNew)
      terminal.print(`${decision === 'granted' ? 'Granted' : 'Refused'}${outcome.isWrittenTo ? '; the e-mail is on the way' : ''}.`)
    else {
      terminal.print(`It was ${outcome.decision} already.`)
      if (outcome.decision !== decision) terminal.exitCode = 2
    }
  } catch (error) {
    throw error instanceof AskerGone ? new CommandFailure(error.message) : error
  } finally {
    deployment.database.close()
  }
}

const row = ({ id, kind, createdAt, accountId, customer, email, number }: OpenClaim, now: number) => [
  age(now - createdAt),
  kind,
  id,
  accountId ?? '-',
  customer ?? '-',
  email ?? '-',
  number ?? '-',
]

/** `5 min`, `7 h`, `3 d`. */
function age(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS))
  if (minutes < 60) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1_440)} d`
}

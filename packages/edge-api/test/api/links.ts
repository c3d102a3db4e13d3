import { sendLinks } from '../../src/features/activation/send-links.ts'
import { deliver } from '../../src/messages/outbox.ts'
import type { Customer } from './customers.ts'
import type { World } from './world.ts'

/** Sends a customer's link as the operator does, and reads its token in the e-mail. */
export async function linkFor(world: World, customer: Customer, email: string): Promise<string> {
  await sendLinks(world.deployment, world.ports, { to: { customer: customer.reference }, perMinute: 600, wait: async () => undefined })
  await deliver(world.deployment, world.ports)
  return tokenFor(world, email)
}

/** The token of the link in the newest message to somebody. */
export function tokenFor(world: World, email: string): string {
  const token = /#foyer=(?:\w+\.)?([\w-]+)/.exec(world.messages(email)[0]?.text ?? '')?.[1]
  if (!token) throw new Error(`No link came to ${email}.`)
  return token
}

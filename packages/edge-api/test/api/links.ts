import { sendLinks } from '../../src/activation/send-links.ts'
import { deliver } from '../../src/messages/outbox.ts'
import type { Customer, World } from './world.ts'

/** Sends a customer's link as the operator does, and reads its token in the e-mail. */
export async function linkFor(world: World, customer: Customer, email: string): Promise<string> {
  await sendLinks(world.deployment, world.ports, { to: { customer: customer.reference }, perMinute: 600, wait: async () => undefined })
  await deliver(world.deployment, world.ports)
  const token = /#foyer=([\w-]+)/.exec(world.messages(email)[0]?.text ?? '')?.[1]
  if (!token) throw new Error('No link came.')
  return token
}

import { sendLinks, UnknownCustomer } from '../packages/edge-api/src/features/activation/send-links.ts'
import { openDeployment, operatorPorts } from '../packages/edge-api/src/platform/cli/open-deployment.ts'
import type { DemoDesk } from '../packages/host-demo/serve.ts'
import { demoPeople } from './demo-people.ts'

interface DeskOptions {
  folder: string
  /** Settings whose databases are files of this machine. */
  env: Record<string, string>
  /** Lets what waits in the outboxes leave now, not within a minute. */
  deliver(): Promise<void>
}

const NO_LINK = {
  'has-access': 'This customer has an account already: take another one, or start the demo afresh.',
  'has-open-link': 'This customer’s last link is still open: it is in the mailbox.',
  'no-email': 'No e-mail address of this customer is known.',
  'audience-closed': 'This utility sends no activation links to such customers.',
} as const

/** What the demo's page asks for: who there is to play, and activation links as an operator sends them. */
export const demoDesk = ({ folder, env, deliver }: DeskOptions): DemoDesk => ({
  people: () => demoPeople(folder),

  async sendLink(utility, customer) {
    const deployment = await openDeployment(utility, { env, tell: () => undefined })
    try {
      const report = await sendLinks(deployment, operatorPorts, { to: { customer }, isResend: true, perMinute: 60, wait: async () => {} })
      if (report.sent === 0) return NO_LINK[reasonOf(report.skipped)]
      await deliver()
      return 'The link is in the mailbox.'
    } catch (error) {
      if (error instanceof UnknownCustomer) return error.message
      throw error
    } finally {
      deployment.database.close()
    }
  },
})

const reasonOf = (skipped: Record<keyof typeof NO_LINK, number>): keyof typeof NO_LINK =>
  (Object.keys(NO_LINK) as (keyof typeof NO_LINK)[]).find((reason) => skipped[reason] > 0) ?? 'has-open-link'

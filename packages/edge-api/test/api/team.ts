import type { Team } from '@foyer/contract/resources'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { type Company, linkOf } from './company.ts'
import { type Person, raised, read, write } from './people.ts'
import type { World } from './world.ts'

/** What administrators do, each write with a fresh proof. */
export function teamOf(world: () => World) {
  const team = async ({ admin, id }: Company): Promise<Team> => (await read(admin.browser, `/team?customer=${id}`)).body

  const proved = async (by: Person, ...[method, path, body]: [method: string, path: string, body?: unknown]) => {
    await raised(world(), by.browser)
    return write(by.browser, method, path, body)
  }

  return {
    team,
    invitation: async (firm: Company, email: string) => (await team(firm)).invitations.find((each) => each.email === email),
    invite: (firm: Company, email: string, more: object = {}, by = firm.admin) =>
      proved(by, 'POST', '/team/invitations', { customer: firm.id, email, role: 'viewer', ...more }),
    resend: (by: Person, id: string) => proved(by, 'POST', `/team/invitations/${id}/resend`, {}),
    revoke: (by: Person, id: string) => write(by.browser, 'DELETE', `/team/invitations/${id}`),
    change: (firm: Company, account: string, more: object, by = firm.admin) =>
      proved(by, 'PATCH', `/team/members/${account}`, { customer: firm.id, role: 'viewer', ...more }),
    remove: (firm: Company, account: string, by = firm.admin) => proved(by, 'DELETE', `/team/members/${account}?customer=${firm.id}`),

    /** From the newest letter to somebody up to their session. */
    async accept(email: string): Promise<Browser> {
      const browser = new Browser(world())
      await browser.begin({ kind: 'activate', audience: 'professional', link: linkOf(world(), email) })
      await browser.go('submit', { password: PASSWORD, firstName: 'Émile', lastName: 'D\u2019Aulnay' })
      await browser.go('submit', { code: codeFor(world(), email) })
      await browser.go('skip')
      await browser.go('submit', { accepted: true })
      return browser
    },
  }
}

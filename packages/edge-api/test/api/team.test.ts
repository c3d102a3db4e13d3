import { accessSuite } from './access.suite.ts'
import { nodeWorld } from './node.ts'
import { teamSuite } from './team.suite.ts'
import { teamInvitationSuite } from './team-invitations.suite.ts'
import { teamRoleSuite } from './team-roles.suite.ts'

const world = await nodeWorld()
accessSuite(() => world)
teamSuite(() => world)
teamInvitationSuite(() => world)
teamRoleSuite(() => world)

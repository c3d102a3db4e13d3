import { accessSuite } from '../api/access.suite.ts'
import { teamSuite } from '../api/team.suite.ts'
import { teamInvitationSuite } from '../api/team-invitations.suite.ts'
import { teamRoleSuite } from '../api/team-roles.suite.ts'
import { writesSuite } from '../api/writes.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('team')
accessSuite(() => world)
teamSuite(() => world)
teamInvitationSuite(() => world)
teamRoleSuite(() => world)
writesSuite(() => world)

import { gegAccountsSuite } from './geg-accounts.suite.ts'
import { gegLogInSuite } from './geg-log-in.suite.ts'
import { gegRecoverySuite } from './geg-recovery.suite.ts'
import { nodeWorld } from './node.ts'
import { profileChangesSuite } from './profile-changes.suite.ts'
import { profileOf } from './utilities.ts'

const world = await nodeWorld(profileOf('geg'))
gegAccountsSuite(() => world)
gegLogInSuite(() => world)
gegRecoverySuite(() => world)
profileChangesSuite(() => world)

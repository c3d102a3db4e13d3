import { gegAccountsSuite } from '../api/geg-accounts.suite.ts'
import { gegLogInSuite } from '../api/geg-log-in.suite.ts'
import { gegRecoverySuite } from '../api/geg-recovery.suite.ts'
import { profileChangesSuite } from '../api/profile-changes.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('geg', profileOf('geg'))
gegAccountsSuite(() => world)
gegLogInSuite(() => world)
gegRecoverySuite(() => world)
profileChangesSuite(() => world)

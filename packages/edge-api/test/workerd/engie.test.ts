import { engieAccountsSuite } from '../api/engie-accounts.suite.ts'
import { engieLinksSuite } from '../api/engie-links.suite.ts'
import { engieLogInSuite } from '../api/engie-log-in.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('engie', profileOf('engie'))
engieLinksSuite(() => world)
engieAccountsSuite(() => world)
engieLogInSuite(() => world)

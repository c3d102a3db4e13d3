import { engieAccountsSuite } from './engie-accounts.suite.ts'
import { engieLinksSuite } from './engie-links.suite.ts'
import { engieLogInSuite } from './engie-log-in.suite.ts'
import { nodeWorld } from './node.ts'
import { profileOf } from './utilities.ts'

const world = await nodeWorld(profileOf('engie'))
engieLinksSuite(() => world)
engieAccountsSuite(() => world)
engieLogInSuite(() => world)

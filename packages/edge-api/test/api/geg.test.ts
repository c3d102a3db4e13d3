import { gegSuite } from './geg.suite.ts'
import { nodeWorld } from './node.ts'
import { profileOf } from './utilities.ts'

const world = await nodeWorld(profileOf('geg'))
gegSuite(() => world)

import { engieSuite } from './engie.suite.ts'
import { nodeWorld } from './node.ts'
import { profileOf } from './utilities.ts'

const world = await nodeWorld(profileOf('engie'))
engieSuite(() => world)

import { nodeWorld } from './node.ts'
import { sameWorkSuite } from './same-work.suite.ts'
import { profileOf } from './utilities.ts'

const worlds = { engie: await nodeWorld(profileOf('engie')), geg: await nodeWorld(profileOf('geg')) }
sameWorkSuite(() => worlds)

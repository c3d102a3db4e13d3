import { nodeWorld } from './node.ts'
import { overlapSuite } from './overlap.suite.ts'
import { profileOf } from './utilities.ts'

const worlds = { smeg: await nodeWorld(), engie: await nodeWorld(profileOf('engie')), geg: await nodeWorld(profileOf('geg')) }
overlapSuite(() => worlds)

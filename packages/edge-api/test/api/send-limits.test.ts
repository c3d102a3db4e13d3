import { nodeWorld } from './node.ts'
import { sendLimitSuite } from './send-limits.suite.ts'
import { profileOf } from './utilities.ts'

const worlds = { smeg: await nodeWorld(), engie: await nodeWorld(profileOf('engie')) }
sendLimitSuite(() => worlds)

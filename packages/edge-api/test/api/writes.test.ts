import { nodeWorld } from './node.ts'
import { writesSuite } from './writes.suite.ts'

const world = await nodeWorld()
writesSuite(() => world)

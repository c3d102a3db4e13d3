import { adversitySuite } from './adversity.suite.ts'
import { nodeWorld } from './node.ts'

const world = await nodeWorld()
adversitySuite(() => world)

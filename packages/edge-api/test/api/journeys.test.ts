import { journeySuite } from './journeys.suite.ts'
import { nodeWorld } from './node.ts'

const world = await nodeWorld()
journeySuite(() => world)

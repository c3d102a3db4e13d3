import { activationSuite } from './activation.suite.ts'
import { nodeWorld } from './node.ts'

const world = await nodeWorld()
activationSuite(() => world)

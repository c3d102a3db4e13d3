import { nodeWorld } from './node.ts'
import { takeoverSuite } from './takeover.suite.ts'

const world = await nodeWorld()
takeoverSuite(() => world)

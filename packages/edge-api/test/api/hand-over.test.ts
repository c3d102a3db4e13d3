import { handOverSuite } from './hand-over.suite.ts'
import { nodeWorld } from './node.ts'

const world = await nodeWorld()
handOverSuite(() => world)

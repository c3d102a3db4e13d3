import { nodeWorld } from './node.ts'
import { teamSuite } from './team.suite.ts'

const world = await nodeWorld()
teamSuite(() => world)

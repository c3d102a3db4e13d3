import { householdSuite } from './household.suite.ts'
import { nodeWorld } from './node.ts'

const world = await nodeWorld()
householdSuite(() => world)

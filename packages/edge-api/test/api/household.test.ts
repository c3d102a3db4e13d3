import { householdSuite } from './household.suite.ts'
import { householdLettersSuite } from './household-letters.suite.ts'
import { nodeWorld } from './node.ts'

const world = await nodeWorld()
householdSuite(() => world)
householdLettersSuite(() => world)

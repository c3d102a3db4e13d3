import { householdSuite } from '../api/household.suite.ts'
import { householdLettersSuite } from '../api/household-letters.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('household')
householdSuite(() => world)
householdLettersSuite(() => world)

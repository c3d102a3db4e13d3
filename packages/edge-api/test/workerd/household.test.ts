import { householdSuite } from '../api/household.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('household')
householdSuite(() => world)

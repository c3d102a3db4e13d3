import { teamSuite } from '../api/team.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('team')
teamSuite(() => world)

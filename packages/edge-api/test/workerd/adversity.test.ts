import { adversitySuite } from '../api/adversity.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld()
adversitySuite(() => world)

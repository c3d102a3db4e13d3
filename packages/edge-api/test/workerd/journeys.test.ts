import { journeySuite } from '../api/journeys.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('journeys')
journeySuite(() => world)

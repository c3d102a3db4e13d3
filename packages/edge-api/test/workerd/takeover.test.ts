import { takeoverSuite } from '../api/takeover.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('takeover')
takeoverSuite(() => world)

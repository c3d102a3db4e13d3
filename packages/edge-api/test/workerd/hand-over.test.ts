import { clientLimitsSuite } from '../api/client-limits.suite.ts'
import { handOverSuite } from '../api/hand-over.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('handover')
handOverSuite(() => world)
clientLimitsSuite(() => world)

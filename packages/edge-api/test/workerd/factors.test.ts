import { factorSuite } from '../api/factors.suite.ts'
import { passwordlessSuite } from '../api/passwordless.suite.ts'
import { stepUpSuite } from '../api/step-up.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('factors')
factorSuite(() => world)
stepUpSuite(() => world)
passwordlessSuite(() => world)

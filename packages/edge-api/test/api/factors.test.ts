import { factorSuite } from './factors.suite.ts'
import { nodeWorld } from './node.ts'
import { passwordlessSuite } from './passwordless.suite.ts'
import { stepUpSuite } from './step-up.suite.ts'

const world = await nodeWorld()
factorSuite(() => world)
stepUpSuite(() => world)
passwordlessSuite(() => world)

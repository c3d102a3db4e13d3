import { factorSuite } from './factors.suite.ts'
import { heldGuessesSuite } from './held-guesses.suite.ts'
import { lostFactorsSuite } from './lost-factors.suite.ts'
import { nodeWorld } from './node.ts'
import { passkeySuite } from './passkeys.suite.ts'
import { passwordlessSuite } from './passwordless.suite.ts'
import { stepUpSuite } from './step-up.suite.ts'

const world = await nodeWorld()
factorSuite(() => world)
passkeySuite(() => world)
lostFactorsSuite(() => world)
stepUpSuite(() => world)
passwordlessSuite(() => world)
heldGuessesSuite(() => world)

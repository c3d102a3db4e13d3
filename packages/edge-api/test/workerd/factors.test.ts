import { factorSuite } from '../api/factors.suite.ts'
import { heldGuessesSuite } from '../api/held-guesses.suite.ts'
import { lostFactorsSuite } from '../api/lost-factors.suite.ts'
import { passkeySuite } from '../api/passkeys.suite.ts'
import { passwordlessSuite } from '../api/passwordless.suite.ts'
import { stepUpSuite } from '../api/step-up.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('factors')
factorSuite(() => world)
passkeySuite(() => world)
lostFactorsSuite(() => world)
stepUpSuite(() => world)
passwordlessSuite(() => world)
heldGuessesSuite(() => world)

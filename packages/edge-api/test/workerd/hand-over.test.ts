import { clientLimitsSuite } from '../api/client-limits.suite.ts'
import { clientPagesSuite } from '../api/client-pages.suite.ts'
import { clientRatesSuite } from '../api/client-rates.suite.ts'
import { clientSignOutSuite } from '../api/client-sign-out.suite.ts'
import { handOverSuite } from '../api/hand-over.suite.ts'
import { tokenEndpointSuite } from '../api/token-endpoint.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('hand-over')
handOverSuite(() => world)
tokenEndpointSuite(() => world)
clientPagesSuite(() => world)
clientLimitsSuite(() => world)
clientRatesSuite(() => world)
clientSignOutSuite(() => world)

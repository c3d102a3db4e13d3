import { clientPagesSuite } from './client-pages.suite.ts'
import { clientSignOutSuite } from './client-sign-out.suite.ts'
import { handOverSuite } from './hand-over.suite.ts'
import { nodeWorld } from './node.ts'
import { tokenEndpointSuite } from './token-endpoint.suite.ts'

const world = await nodeWorld()
handOverSuite(() => world)
tokenEndpointSuite(() => world)
clientPagesSuite(() => world)
clientSignOutSuite(() => world)

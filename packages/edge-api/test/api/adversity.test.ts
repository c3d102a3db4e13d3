import { badInputSuite } from './bad-input.suite.ts'
import { codeLimitsSuite } from './code-limits.suite.ts'
import { nodeWorld } from './node.ts'
import { turnsSuite } from './turns.suite.ts'

const world = await nodeWorld()
turnsSuite(() => world)
codeLimitsSuite(() => world)
badInputSuite(() => world)

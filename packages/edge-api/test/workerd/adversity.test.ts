import { badInputSuite } from '../api/bad-input.suite.ts'
import { codeLimitsSuite } from '../api/code-limits.suite.ts'
import { turnsSuite } from '../api/turns.suite.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('adversity')
turnsSuite(() => world)
codeLimitsSuite(() => world)
badInputSuite(() => world)

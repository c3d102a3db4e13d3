import { nodeWorld } from './node.ts'
import { passedOnLinksSuite } from './passed-on-links.suite.ts'
import { profileOf } from './utilities.ts'

const worlds = { smeg: await nodeWorld(), engie: await nodeWorld(profileOf('engie')), geg: await nodeWorld(profileOf('geg')) }
passedOnLinksSuite(() => worlds)

import { nodeWorld } from './node.ts'
import { secrecySuite } from './secrecy.suite.ts'
import { profileOf } from './utilities.ts'

const worlds = { engie: await nodeWorld(profileOf('engie')), geg: await nodeWorld(profileOf('geg')) }
secrecySuite(() => worlds)

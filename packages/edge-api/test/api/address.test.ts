import { addressSuite } from './address.suite.ts'
import { freshProofSuite } from './fresh-proof.suite.ts'
import { givenAddressSuite } from './given-address.suite.ts'
import { nodeWorld } from './node.ts'
import { secretAddressSuite } from './secret-address.suite.ts'
import { profileOf } from './utilities.ts'

const [smeg, engie] = [await nodeWorld(), await nodeWorld(profileOf('engie'))]
addressSuite(() => smeg)
freshProofSuite(() => smeg)
givenAddressSuite(() => smeg)
secretAddressSuite(() => engie)
